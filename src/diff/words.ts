// The words of a text as they are compared: small letters, tone marks in one place, abbreviations written out.
import { fold } from '../grammar/fold.ts';
import type { Grammars } from '../model/rule.ts';

/** Abbreviations by what is printed ("UBND"), each with what it stands for. */
export type Abbreviations = ReadonlyMap<string, string>;

/** What the grammars know; each line of their lists is "UBND ủy ban nhân dân". */
export function abbreviationsIn({ lexicons }: Grammars): Abbreviations {
  const lines = [...(lexicons.abbreviations ?? []), ...(lexicons.abbreviated_words ?? [])];
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}

/** Words and numbers, without what divides them. A decimal comma stays in its number. */
export function wordsOf(text: string, abbreviations: Abbreviations): string[] {
  const full = text.normalize('NFC').replace(/[\p{L}\p{M}\p{N}&-]+/gu, (word) => abbreviations.get(word) ?? word);
  return fold(full).match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A year that a plan may name. What two plans of two years say is not another thing for it. */
export const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);

/** A text with all its years moved. */
export const shifted = (text: string, years: number): string =>
  years === 0 ? text : text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year) => String(Number(year) + years));
