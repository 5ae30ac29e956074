// Small cases of one behaviour each (fixtures/cases/README.md tells how they are written).
//
// Signs in the inputs stand for characters that nobody sees: ␍ carriage return, ␌ form feed, ␋ vertical tab, ␠ a space
// at the end of a line, ⇥ tab, {NBSP} {ENSP} {ZWSP} {SHY} {BOM} {NEL} {LS} {PS}; a line behind {NFD} is decomposed.
import { describe, expect, it } from 'vitest';
import { spansOf } from '../src/model/normal-text.ts';
import { normaliseFragment } from '../src/normalise/fragment.ts';
import { type Run, run } from '../src/pipeline.ts';
import { sourceOfText } from '../src/read/source-of.ts';
import { blockOf, type Case, caseFiles } from './support/case-files.ts';
import { outlineLines } from './support/outline-lines.ts';
import { textOfLines, withSigns } from './support/visible-text.ts';

const runCase = (one: Case): Run => run(sourceOfText(textOfLines(blockOf(one, 'input').lines), one.place));

/** The normal text, one paragraph on each line, and behind it what was left out. */
function normalLines({ normal }: Run): string[] {
  const paragraphs = normal.paragraphs.map(({ start, end, note }) => {
    const text = normal.text.slice(start, end);
    return withSigns(note === null ? text : `[${note.mark}] ${text.slice(note.length).trim()}`);
  });
  return [
    ...paragraphs,
    ...normal.furniture.map(({ start, end, reason }) => `- ${reason}: ${normal.source.text.slice(start, end)}`),
  ];
}

/** Paragraphs whose places in the source, cut out, do not normalise to their text. */
function misplaced({ normal }: Run): string[] {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  return normal.paragraphs.flatMap((paragraph) => {
    const pieces = spansOf(normal, paragraph).map(({ start, end }) => normal.source.text.slice(start, end));
    const text = flat(normal.text.slice(paragraph.start, paragraph.end));
    return flat(normaliseFragment(pieces.join(''))) === text ? [] : [`${text}  <-  ${pieces.join('|')}`];
  });
}

describe.each(caseFiles('cases', 'normalise'))('normalise/$file', ({ cases }) => {
  it.each(cases.map((one) => [one.title, one] as const))('%s', (_, one) => {
    const done = runCase(one);
    expect(normalLines(done), one.place).toEqual(blockOf(one, 'normal').lines);
    expect(misplaced(done), one.place).toEqual([]);
  });
});

describe.each(caseFiles('cases', 'segment'))('segment/$file', ({ cases }) => {
  it.each(cases.map((one) => [one.title, one] as const))('%s', (_, one) => {
    const { outline, normal } = runCase(one);
    expect(outlineLines(outline, normal), one.place).toEqual(blockOf(one, 'outline').lines);
  });
});
