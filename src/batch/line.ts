// What is known of one document of a batch: a line of the manifest.
import type { ReadProblem } from '../read/read-error.ts';

/**
 * Why there is no plan of a document: what reading says, or
 * `out-of-memory`, `crashed` its worker ended; `defect` the program is wrong;
 * `link`, `loop`, `seen` a link that is not followed, leads back, or leads to a folder that was walked already;
 * `no-file` a pipe, a socket, a device: it is never opened;
 * `hidden` a hidden file or folder, or what a system left there (`Thumbs.db`, `~$ke-hoach.docx`).
 */
export type Reason = ReadProblem | 'out-of-memory' | 'crashed' | 'defect' | Unread;
/** Why something is not even looked into. */
export const UNREAD = ['link', 'loop', 'seen', 'no-file', 'hidden'] as const;
export type Unread = (typeof UNREAD)[number];

export const COUNTED = [
  'sections',
  'targets',
  'results',
  'objectives',
  'tasks',
  'deadlines',
  'citations',
  'agencies',
  'annexes',
  'footnotes',
] as const;
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

export interface DocumentLine {
  /** The name of the document, as in `source.name` of its plan. */
  readonly source: string;
  /** `ignored`: no document at all. */
  readonly status: 'done' | 'failed' | 'ignored';
  readonly reason: Reason | null;
  readonly detail: string | null;
  /** Of the bytes of the document; null where they were not read. */
  readonly sha256: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** The media type; null where it was not read. */
  readonly format: string | null;
  /** Versions of the program and of the grammars. */
  readonly program: string;
  readonly grammar: string;
  readonly counts: Counts | null;
  /** How many diagnostics there are of each code, and of each severity. */
  readonly diagnostics: Readonly<Record<string, number>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', number>>;
  /** Milliseconds. */
  readonly duration: number;
}

/** A line of `manifest.ndjson`. */
export interface ManifestLine extends DocumentLine {
  /** The file of the plan below the output folder; null where it stands in a dataset, or there is none. */
  readonly output: string | null;
}

export type Versions = Pick<DocumentLine, 'program' | 'grammar'>;

/** The line of a document without a plan. */
export function lineWithout(
  source: string,
  versions: Versions,
  { reason, ...known }: { readonly reason: Reason } & Partial<DocumentLine>,
): DocumentLine {
  return {
    source,
    status: isUnread(reason) ? 'ignored' : 'failed',
    reason,
    detail: null,
    sha256: null,
    size: null,
    format: null,
    ...versions,
    counts: null,
    diagnostics: {},
    severities: { error: 0, warning: 0, info: 0 },
    duration: 0,
    ...known,
  };
}

const isUnread = (reason: Reason): reason is Unread => (UNREAD as readonly string[]).includes(reason);
