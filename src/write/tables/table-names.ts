/** Names of tables, for `--table`. They stand alone so that a command line can name them without loading the tables. */
export const TABLE_NAMES = [
  'targets',
  'results',
  'tasks',
  'deadlines',
  'citations',
  'agencies',
  'sections',
  'documents',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];
