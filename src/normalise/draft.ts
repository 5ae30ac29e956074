// A text on its way to becoming normal: its characters with their places in the source. Steps look at a draft and return
// edits; applying them gives the next draft. Text is never changed in any other way, so no place is ever lost.
import type { Furniture, FurnitureReason } from '../model/normal-text.ts';

/** Replaces `start..end` of a draft's text by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Set where what is taken out is not white space: it is recorded under this reason. */
  readonly reason?: FurnitureReason;
  /** True where what is taken out closes what the character before it belongs to: a span that ends there holds it. */
  readonly closes?: boolean;
}

export interface Draft {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly furniture: readonly Furniture[];
}

/** One step of normalising: what to change in a draft. Edits come in ascending order and do not overlap. */
export type Step = (draft: Draft) => Edit[];

/** The draft that stands for a source text as it was read. */
export function draftOf(text: string): Draft {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = i;
    ends[i] = i + 1;
  }
  return { text, starts, ends, furniture: [] };
}

/** Applies the edits of one step. */
export function apply(draft: Draft, edits: readonly Edit[]): Draft {
  if (edits.length === 0) return draft;
  let length = draft.text.length;
  for (const edit of edits) length += edit.text.length - (edit.end - edit.start);
  const starts = new Int32Array(length);
  const ends = new Int32Array(length);
  const furniture = [...draft.furniture];
  let text = '';
  let from = 0;
  const copy = (to: number) => {
    starts.set(draft.starts.subarray(from, to), text.length);
    ends.set(draft.ends.subarray(from, to), text.length);
    text += draft.text.slice(from, to);
  };
  for (const edit of edits) {
    copy(edit.start);
    const start = draft.starts[edit.start] as number;
    const end = draft.ends[Math.max(edit.end - 1, edit.start)] as number;
    if (edit.closes === true && text.length > 0) ends[text.length - 1] = end;
    starts.fill(start, text.length, text.length + edit.text.length);
    ends.fill(end, text.length, text.length + edit.text.length);
    text += edit.text;
    if (edit.reason !== undefined) furniture.push(...furnitureOf(draft, edit, edit.reason));
    from = edit.end;
  }
  copy(draft.text.length);
  return { text, starts, ends, furniture };
}

/** The source stretches of what an edit takes out, one for each run that is contiguous in the source. */
function furnitureOf(draft: Draft, edit: Edit, reason: FurnitureReason): Furniture[] {
  const found: Furniture[] = [];
  let run: { start: number; end: number; reason: FurnitureReason } | undefined;
  for (let i = edit.start; i < edit.end; i++) {
    const start = draft.starts[i] as number;
    const end = draft.ends[i] as number;
    if (run !== undefined && start <= run.end && start >= run.start) run.end = Math.max(run.end, end);
    else {
      run = { start, end, reason };
      found.push(run);
    }
  }
  return found;
}

/** Takes the given stretches out of a draft: what is left, and each of them as a draft of its own. */
export function lift(
  draft: Draft,
  ranges: readonly { start: number; end: number }[],
): { rest: Draft; lifted: Draft[] } {
  const rest: Draft[] = [];
  const lifted: Draft[] = [];
  let from = 0;
  for (const range of ranges) {
    rest.push(slice(draft, from, range.start));
    lifted.push(slice(draft, range.start, range.end));
    from = range.end;
  }
  rest.push(slice(draft, from, draft.text.length));
  return { rest: { ...concat(rest), furniture: draft.furniture }, lifted };
}

/** A line end that belongs to no character of the source. */
export const LINE_END: Draft = { text: '\n', starts: new Int32Array(1), ends: new Int32Array(1), furniture: [] };

/** Puts drafts one behind the other. */
export function concat(parts: readonly Draft[]): Draft {
  const text = parts.map((part) => part.text).join('');
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let at = 0;
  for (const part of parts) {
    starts.set(part.starts, at);
    ends.set(part.ends, at);
    at += part.text.length;
  }
  return { text, starts, ends, furniture: parts.flatMap((part) => part.furniture) };
}

/** The part of a draft between two of its offsets, without its furniture. */
export function slice(draft: Draft, start: number, end: number): Draft {
  return {
    text: draft.text.slice(start, end),
    starts: draft.starts.slice(start, end),
    ends: draft.ends.slice(start, end),
    furniture: [],
  };
}
