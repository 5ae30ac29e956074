// Tables over many plans, for people: their first rows, fitted to the terminal.
import { STATS_TABLES, type Stats } from '../../stats/stats-schema.ts';
import type { StatsTable } from '../../stats/table-names.ts';
import { shorten } from '../../write/notation/shorten.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { say } from '../messages/say.ts';
import { renderTable } from './render-table.ts';

/** For machines, and too long for a terminal. */
const LEFT_OUT = ['variants', 'knownBy', 'scope'];

/** @param top rows of each table */
export function statsText({ plans, repeated, broken, tables }: Stats, top: number, width: number): string {
  const blocks = Object.entries(tables).map(([name, rows = []]) => {
    const title = say(`stats.table.${name as StatsTable}`);
    return rows.length === 0
      ? `${title} ${say('stats.nothing')}`
      : [title, ...tableOf(name as StatsTable, rows, top, width)].join('\n');
  });
  return `${[say('stats.totals', { plans, repeated, broken }), ...blocks].join('\n\n')}\n`;
}

function tableOf(name: StatsTable, rows: readonly object[], top: number, width: number): string[] {
  const keys = Object.keys(STATS_TABLES[name].shape).filter((key) => !LEFT_OUT.includes(key));
  const shown = rows.slice(0, top).map((row) => keys.map((key) => (row as Readonly<Record<string, unknown>>)[key]));
  const columns = keys.map((key, i) => ({
    title: say(`stats.column.${key}` as MessageKey),
    align: shown.some((cells) => typeof cells[i] === 'number') ? ('right' as const) : ('left' as const),
  }));
  const more = rows.length - shown.length;
  return [
    renderTable(
      columns,
      shown.map((cells) => cells.map(printed)),
      width,
    ).trimEnd(),
    ...(more > 0 ? [say('stats.more', { count: more })] : []),
  ];
}

/** Titles of documents are whole in the other formats. */
const LONGEST = 100;

const printed = (value: unknown): string =>
  shorten(Array.isArray(value) ? value.join(', ') : String(value ?? ''), LONGEST);
