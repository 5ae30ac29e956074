import type { Unread } from './line.ts';

/** A file of a batch, before anything is known of what is in it. */
export interface Entry {
  /** Its name in the results: the path as it was given or found, with `/`, without steps upwards and drives. */
  readonly name: string;
  /** Where it is. */
  readonly path: string;
  /** Why it is not opened; null for a file. */
  readonly unread: Unread | null;
}
