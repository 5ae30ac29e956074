// Rows of target tables: the indicator, its unit and its value stand in columns of their own.

import { cellIn } from '../model/cell-in.ts';
import type { QuantityFinding, Unit } from '../model/finding.ts';
import type { ColumnRole, Outline, Table, TableRow } from '../model/outline.ts';
import type { Range } from '../model/range.ts';
import { tablesOf } from '../model/tables-of.ts';
import type { Context } from './context.ts';
import { type Amount, convert, numberValue } from './convert.ts';
import { rowAgencies } from './tasks.ts';

export function findRowQuantities(context: Context, outline: Outline, units: readonly Unit[]): QuantityFinding[] {
  return tablesOf(outline).flatMap((table) => table.rows.flatMap((row) => quantitiesOf(context, table, row, units)));
}

/** One quantity for each value column that has an amount in the row: a table of years states one for each year. */
function quantitiesOf(context: Context, table: Table, row: TableRow, units: readonly Unit[]): QuantityFinding[] {
  const cell = (role: ColumnRole) =>
    cellIn(
      row,
      table.columns.findIndex((column) => column.role === role),
    );
  const [indicator, measure] = [cell('indicator'), cell('unit')];
  const unit = units.find((one) => one.row !== null && one.start === indicator?.start);
  if (row.kind === 'group' || indicator === null || unit === undefined) return [];
  const agencies = rowAgencies(context, table, row, unit);
  return table.columns.flatMap((column, i): QuantityFinding[] => {
    const value = column.role === 'value' ? cellIn(row, i) : null;
    const amount = value === null ? null : amountOf(context, value, measure);
    if (value === null || amount === null) return [];
    const period = context.first('periods/years', column.name) ?? context.first('periods/year', column.name);
    return [
      {
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
        result: context.first('tables/reached', column.name) !== undefined,
        period: period === undefined ? null : (convert(period, context.text) as string),
        quote: { start: Math.min(indicator.start, value.start), end: Math.max(indicator.end, value.end) },
        sentence: { start: row.start, end: row.end },
        agencies,
        rule: 'quantities/row',
      },
    ];
  });
}

/** "90", "≥98", "1.250", "70 - 75" with the unit of its own column; or a whole amount such as "80%". */
function amountOf(context: Context, value: Range, measure: Range | null): Amount | null {
  const share = context.first('quantities/percentage', value);
  if (share !== undefined) return convert(share, context.text) as Amount;
  const bare = context.first('quantities/bare_number', value);
  if (bare === undefined || measure === null) return null;
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
