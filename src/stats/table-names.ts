/** Names of tables, for `--table`. They stand alone so that a command line can name them without loading the tables. */
export const STATS_TABLE_NAMES = [
  'indicators',
  'targets',
  'quarters',
  'recurrences',
  'agencies',
  'citations',
  'gaps',
] as const;
export type StatsTable = (typeof STATS_TABLE_NAMES)[number];
