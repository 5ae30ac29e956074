// The formats: what names mean them, and where their writers are. A writer is loaded when it is used.
import type { Plan } from '../model/plan.ts';
import type { Output, WriteOptions, Writer } from './output.ts';

interface FormatEntry {
  /** Endings of file names that mean this format, in small letters. */
  readonly endings: readonly string[];
  /** The options that it knows; an option that it does not know is never passed over in silence. */
  readonly takes: readonly (keyof WriteOptions)[];
  load(): Promise<Writer>;
}

const ENTRIES = {
  yaml: {
    endings: ['.yaml', '.yml'],
    takes: ['profile'],
    load: async () => (await import('./yaml.ts')).writeYaml,
  },
  json: { endings: ['.json'], takes: ['profile'], load: async () => (await import('./json.ts')).writeJson },
  ndjson: {
    endings: ['.ndjson', '.jsonl'],
    takes: ['profile'],
    load: async () => (await import('./ndjson.ts')).writeNdjson,
  },
  csv: { endings: ['.csv'], takes: ['table', 'profile'], load: async () => (await import('./csv.ts')).writeCsv },
  xlsx: { endings: ['.xlsx'], takes: ['table', 'profile'], load: async () => (await import('./xlsx.ts')).writeXlsx },
  parquet: {
    endings: ['.parquet'],
    takes: ['table', 'profile'],
    load: async () => (await import('./parquet.ts')).writeParquet,
  },
  ics: { endings: ['.ics'], takes: [], load: async () => (await import('./ics.ts')).writeIcs },
  md: { endings: ['.md', '.markdown'], takes: [], load: async () => (await import('./summary.ts')).writeSummary },
} satisfies Record<string, FormatEntry>;

export type Format = keyof typeof ENTRIES;
export const FORMATS = Object.keys(ENTRIES) as readonly Format[];

const endings: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  FORMATS.map((format) => [format, ENTRIES[format].endings]),
);
/** For each format the endings of names that mean it. */
export const ENDINGS = endings as Readonly<Record<Format, readonly string[]>>;

/** The format that a file name means; undefined where it means none. */
export function formatOfName(name: string): Format | undefined {
  return FORMATS.find((format) => ENTRIES[format].endings.some((ending) => name.toLowerCase().endsWith(ending)));
}

/** The formats that know an option. */
export const formatsThatTake = (option: keyof WriteOptions): readonly Format[] =>
  FORMATS.filter((format) => (ENTRIES[format].takes as readonly string[]).includes(option));

/**
 * Writes plans in a format: one as itself, several as documents of one stream (YAML), as a list (JSON), as rows,
 * as events of one calendar, as pages one after the other (Markdown).
 * @returns text, bytes, or the files of a folder, as the format is
 */
export async function write(plans: readonly Plan[], format: Format, options: WriteOptions = {}): Promise<Output> {
  const writer: Writer = await ENTRIES[format].load();
  return writer(plans, options);
}

/** The writers by the names of their formats: `await writers.yaml(plans)`. */
export const writers = Object.fromEntries(
  FORMATS.map((format) => [format, (plans: readonly Plan[], options?: WriteOptions) => write(plans, format, options)]),
) as Readonly<Record<Format, (plans: readonly Plan[], options?: WriteOptions) => Promise<Output>>>;
