// Roman numbers of upright strokes, which the engine takes for other letters and signs ("JI.", "IH", "H", "]"): their
// stems are counted in the image. A stem is dark at the same place in the upper, middle and lower part of the letters.
import type { SeenLine, SeenWord } from './hocr.ts';
import type { Raster } from './raster.ts';
import { tonesOf } from './tones.ts';

/** "JI.", "IH..", "IHI/2026", "H", "]" for 1; digits alone are digits. */
const STROKES = /^(?!1+(?![IJHLl|!\]]))([IJHLl1|!\]]{1,4}|Iu)([.,:]*)(\/\d{4})?$/;
/** The engine repeats the full stop behind bold numbers. */
const STOPS = /^([IVX]{1,5}\.)\.+$/;
/** A sign that is taken for the digit, not for the Roman number. */
const DIGIT = /^[\]!|]$/;
/** Where stems are looked for, in parts of the height from the top. */
const HEIGHTS = [0.3, 0.5, 0.7];
const MOST = 3;
/** How sure a number is that the engine read otherwise: less than a word that it is sure of. */
const COUNTED = 0.6;
/** How far the sides of a stem may lean from one height to the next, in parts of the height: a slash leans more. */
const SLANT = 0.06;

interface Run {
  readonly from: number;
  readonly to: number;
}

/** The lines of a page with such numbers as their stems tell them. */
export function withStemsCounted(page: Raster, lines: readonly SeenLine[]): SeenLine[] {
  const { paper, ink } = tonesOf(page);
  const limit = (paper + ink) / 2;
  return lines.map((line) =>
    line.level ? { ...line, words: line.words.map((word) => counted(page, word, limit)) } : line,
  );
}

function counted(page: Raster, word: SeenWord, limit: number): SeenWord {
  const [, strokes = '', marks = '', year = ''] = STROKES.exec(word.text) ?? [];
  if (strokes === '') return { ...word, text: word.text.replace(STOPS, '$1') };
  const stems = stemsOf(page, word, limit);
  if (stems === 0 || stems > MOST) return word;
  const number = stems === 1 && DIGIT.test(strokes) ? '1' : 'I'.repeat(stems);
  const text = `${number}${marks.slice(0, 1)}${year}`;
  return text === word.text ? word : { ...word, text, confidence: Math.min(word.confidence, COUNTED) };
}

/** How many stems stand at the left of a word, up to what is none. */
function stemsOf(page: Raster, word: SeenWord, limit: number): number {
  const [above, middle, below] = HEIGHTS.map((part) => runsAt(page, word, word.y + part * word.height, limit));
  const stands = (run: Run, others: readonly Run[] = []) =>
    others.some(({ from, to }) => Math.abs(from - run.from) + Math.abs(to - run.to) <= SLANT * word.height + 1);
  const end = (middle ?? []).findIndex((run) => !stands(run, above) || !stands(run, below));
  return end < 0 ? (middle ?? []).length : end;
}

/** The dark stretches of a row of points. */
function runsAt({ width, height, grey }: Raster, word: SeenWord, level: number, limit: number): Run[] {
  const y = Math.min(height - 1, Math.max(0, Math.round(level)));
  const runs: Run[] = [];
  let from = -1;
  const right = Math.min(width, word.x + word.width + 1);
  for (let x = Math.max(0, word.x - 1); x <= right; x++) {
    const dark = x < right && (grey[y * width + x] as number) < limit;
    if (dark && from < 0) from = x;
    if (!dark && from >= 0) {
      runs.push({ from, to: x });
      from = -1;
    }
  }
  return runs;
}
