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
    const amount =
      value === null
        ? null
        : amountOf(context, value, measure ?? unitIn(context, [...column.names, indicator]) ?? table.unit);
    if (value === null || amount === null) return [];
    const named = (...rules: string[]) =>
      column.names.flatMap((name) => rules.flatMap((rule) => context.first(rule, name) ?? []).slice(0, 1));
    const period = named('periods/years', 'periods/year', 'tables/year').at(-1);
    return [
      {
        unit,
        start: value.start,
        end: value.end,
        operator: amount.operator,
        numbers: amount.operator === 'range' ? [amount.min as number, amount.max as number] : [amount.value as number],
        outOf: amount.outOf,
        measure: amount.unit,
        indicator: withoutBullet(context, indicator),
        without: [],
        condition: null,
        exception: null,
        result: named('tables/reached').length > 0,
        period: period === undefined ? null : (convert(period, context.text) as string),
        quote: { start: Math.min(indicator.start, value.start), end: Math.max(indicator.end, value.end) },
        sentence: { start: row.start, end: row.end },
        agencies,
        rule: 'quantities/row',
      },
    ];
  });
}

/** "Diện tích (ha)": the unit in the brackets behind a name. */
function unitIn(context: Context, names: readonly Range[]): Range | null {
  return names.map((name) => context.first('quantities/unit_in_name', name)?.groups.unit).findLast(Boolean) ?? null;
}

/** "90", "≥98", "1.250", "70 - 75" with the unit of its own column; or a whole amount such as "80%". */
function amountOf(context: Context, value: Range, measure: Range | null): Amount | null {
  const whole = ['percentage', 'rate', 'count'].flatMap((name) => context.first(`quantities/${name}`, value) ?? [])[0];
  if (whole !== undefined) return convert(whole, context.text) as Amount;
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
  const outOf = g('whole');
  return { operator, value: first, unit, outOf: outOf === undefined ? null : numberValue(context.textOf(outOf)) };
}

/** "- Học sinh bán trú": the words behind the bullet. */
function withoutBullet(context: Context, { start, end }: Range): Range {
  const bullet = /^[-–+*•]\s*(?=\S)/.exec(context.text.slice(start, end))?.[0] ?? '';
  return { start: start + bullet.length, end };
}
