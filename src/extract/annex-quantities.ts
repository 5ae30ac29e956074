// Rows of target tables: the indicator, its unit and its value stand in columns of their own.
import type { QuantityFinding, Unit } from '../model/finding.ts';
import type { ColumnRole, Outline, Table, TableRow } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { tablesOf } from '../model/tables-of.ts';
import type { Context } from './context.ts';
import { type Amount, convert, numberValue } from './convert.ts';
import { rowAgencies } from './tasks.ts';

export function findRowQuantities(context: Context, outline: Outline, units: readonly Unit[]): QuantityFinding[] {
  return tablesOf(outline).flatMap((table) =>
    table.rows.flatMap((row) => quantityOf(context, table, row, units) ?? []),
  );
}

function quantityOf(context: Context, table: Table, row: TableRow, units: readonly Unit[]): QuantityFinding | null {
  const cell = (role: ColumnRole): Range | undefined => {
    const found = row.cells[table.columns.findIndex((column) => column.role === role)];
    return found === undefined || found.end === found.start ? undefined : found;
  };
  const [indicator, value, measure] = [cell('indicator'), cell('value'), cell('unit')];
  if (row.kind === 'group' || indicator === undefined || value === undefined) return null;
  const unit = units.find((one) => one.row === row && one.start === indicator.start);
  const amount = amountOf(context, value, measure);
  if (unit === undefined || amount === null) return null;
  return {
    unit,
    start: value.start,
    end: value.end,
    operator: amount.operator,
    numbers: amount.operator === 'range' ? [amount.min as number, amount.max as number] : [amount.value as number],
    outOf: amount.outOf,
    measure: amount.unit,
    indicator,
    without: [],
    condition: null,
    exception: null,
    result: false,
    period: null,
    quote: { start: Math.min(indicator.start, value.start), end: Math.max(indicator.end, value.end) },
    sentence: { start: row.start, end: row.end },
    agencies: rowAgencies(context, table, row, unit),
    rule: 'quantities/row',
  };
}

/** "90", "≥98", "1.250", "70 - 75" with the unit of its own column; or a whole amount such as "80%". */
function amountOf(context: Context, value: Range, measure: Range | undefined): Amount | null {
  const share = context.first('quantities/percentage', value);
  if (share !== undefined) return convert(share, context.text) as Amount;
  const bare = context.first('quantities/bare_number', value);
  if (bare === undefined || measure === undefined) return null;
  const g = (name: string) => bare.groups[name];
  const first = numberValue(context.textOf(g('number') as Range));
  const unit = context.textOf(measure);
  if (g('to') !== undefined)
    return { operator: 'range', min: first, max: numberValue(context.textOf(g('to') as Range)), unit, outOf: null };
  const operator = g('at_least')
    ? '>='
    : g('at_most')
      ? '<='
      : g('more')
        ? '>'
        : g('less')
          ? '<'
          : g('about')
            ? '~'
            : '=';
  const whole = g('whole');
  return { operator, value: first, unit, outOf: whole === undefined ? null : numberValue(context.textOf(whole)) };
}
