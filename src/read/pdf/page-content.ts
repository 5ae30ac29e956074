// The operators of a page as pdf.js lists them → its words and drawn lines. Keeps the part of the graphics state that
// places text (PDF 32000-1, 8.4 and 9.3).
import type { PageRule, PageWord } from '../page/page.ts';
import { filledRules, strokedRules } from './drawn-rules.ts';
import { IDENTITY, type Matrix, moved, times } from './matrix.ts';
import type { Operators, PdfFont, Pdfjs } from './pdfjs.ts';
import { symbolLetter } from './symbol-letters.ts';
import { type WordBuilder, wordBuilder } from './word-builder.ts';

export interface PageContent {
  readonly words: readonly PageWord[];
  /** Those of its words that annotations show. */
  readonly stamped: readonly PageWord[];
  readonly rules: readonly PageRule[];
  /** How many paths it draws: words drawn as outlines are many. */
  readonly paths: number;
  /** Square points that its largest image covers. */
  readonly pictured: number;
  /** Points to an inch that its largest image has; null where the page shows none. */
  readonly pictureDpi: number | null;
}

interface State {
  ctm: Matrix;
  font: PdfFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

type Glyph =
  | number
  | { readonly unicode: string; readonly width: number; readonly isSpace: boolean; readonly originalCharCode: number };

/** In old encodings a letter, which pdf.js takes for the hyphen that Windows has there. */
const SOFT_HYPHEN = 0xad;

/**
 * What a page shows.
 * @param base from the units of the page to points from its upper left corner
 * @param fontOf a font by the name that the operators give it
 * @param keeps whether words that an annotation shows belong to the page
 */
export function pageContent(
  { fnArray, argsArray }: Operators,
  OPS: Pdfjs['OPS'],
  base: Matrix,
  fontOf: (name: string) => PdfFont | null,
  keeps: (annotation: string, words: readonly PageWord[]) => boolean,
): PageContent {
  const page = wordBuilder();
  const kept: PageWord[] = [];
  /** What is drawn on the page by an annotation, between its begin and its end. */
  let annotation: { id: string; builder: WordBuilder } | null = null;
  const rules: PageRule[] = [];
  let paths = 0;
  let pictured = 0;
  let pictureDpi: number | null = null;
  let state = initial(base);
  const saved: State[] = [];
  let lineStart: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;

  const save = () => saved.push({ ...state });
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const transform = (matrix: Matrix | null | undefined) => {
    if (matrix) state.ctm = times(state.ctm, matrix);
  };
  const nextLine = (x: number, y: number) => {
    lineStart = times(lineStart, [1, 0, 0, 1, x, y]);
    text = lineStart;
  };

  function show(glyphs: readonly Glyph[]): void {
    const { font, size, scale, charSpacing, wordSpacing, rise } = state;
    if (font === null || size === 0) return;
    const { draw } = annotation?.builder ?? page;
    const place = times(state.ctm, text);
    const [a, b, c, d] = times(place, [size * scale, 0, 0, size, 0, 0]);
    const spacing = charSpacing / size;
    let [x, y] = [0, 0];
    for (const glyph of glyphs) {
      let advance: number;
      if (typeof glyph === 'number') advance = (-glyph * size) / 1000;
      else {
        const width = glyph.width * font.unit * size;
        advance = width + charSpacing + (glyph.isSpace ? wordSpacing : 0);
        const matrix: Matrix = [a, b, c, d, ...moved(place, x, y + rise)];
        const hyphen = glyph.originalCharCode === SOFT_HYPHEN && glyph.unicode === '-';
        const letter = hyphen ? '\u00ad' : symbolLetter(glyph.unicode, font.name);
        draw({ text: letter, matrix, advance: width / size, font, spacing });
      }
      if (font.vertical) y -= advance;
      else x += advance * scale;
    }
    text = times(text, [1, 0, 0, 1, x, y]);
  }

  function path(kind: number, data: ArrayLike<number> | null | undefined): void {
    if (!data || annotation !== null) return;
    paths++;
    if ([OPS.stroke, OPS.closeStroke].includes(kind)) rules.push(...strokedRules(data, state.ctm));
    else if ([OPS.fill, OPS.eoFill].includes(kind)) rules.push(...filledRules(data, state.ctm));
    else if ([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].includes(kind))
      rules.push(...strokedRules(data, state.ctm));
  }

  const picture = (width: unknown) => {
    const [a, b, c, d] = state.ctm;
    const area = Math.abs(a * d - b * c);
    if (annotation !== null || area <= pictured) return;
    pictured = area;
    pictureDpi = typeof width === 'number' ? Math.round((72 * width) / Math.hypot(a, b)) : null;
  };

  const run: Record<number, (args: unknown[]) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: (args) => transform(args as unknown as Matrix),
    [OPS.beginText]: () => {
      text = lineStart = IDENTITY;
    },
    [OPS.setFont]: ([name, size]) => {
      state.font = fontOf(name as string);
      state.size = size as number;
    },
    [OPS.setCharSpacing]: ([value]) => (state.charSpacing = value as number),
    [OPS.setWordSpacing]: ([value]) => (state.wordSpacing = value as number),
    [OPS.setHScale]: ([value]) => (state.scale = (value as number) / 100),
    [OPS.setLeading]: ([value]) => (state.leading = value as number),
    [OPS.setTextRise]: ([value]) => (state.rise = value as number),
    [OPS.setTextMatrix]: ([matrix]) => {
      text = lineStart = Array.from(matrix as ArrayLike<number>) as unknown as Matrix;
    },
    [OPS.moveText]: ([x, y]) => nextLine(x as number, y as number),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      state.leading = -(y as number);
      nextLine(x as number, y as number);
    },
    [OPS.nextLine]: () => nextLine(0, -state.leading),
    [OPS.showText]: ([glyphs]) => show(glyphs as Glyph[]),
    [OPS.constructPath]: ([kind, data]) => path(kind as number, (data as ArrayLike<number>[])[0]),
    [OPS.paintImageXObject]: ([, width]) => picture(width),
    [OPS.paintInlineImageXObject]: ([image]) => picture((image as { width?: number }).width),
    [OPS.paintImageMaskXObject]: ([image]) => picture((image as { width?: number }).width),
    [OPS.setGState]: ([entries]) => {
      for (const [key, value] of entries as [string, unknown][])
        if (key === 'Font') [state.font, state.size] = [fontOf((value as [string])[0]), (value as [string, number])[1]];
    },
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      save();
      transform(matrix as Matrix | null);
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginAnnotation]: ([id, , placed, matrix]) => {
      save();
      state = initial(base);
      transform(placed as Matrix);
      transform(matrix as Matrix);
      annotation = { id: id as string, builder: wordBuilder() };
    },
    [OPS.endAnnotation]: () => {
      restore();
      const words = annotation?.builder.words() ?? [];
      if (annotation !== null && keeps(annotation.id, words)) kept.push(...words);
      annotation = null;
    },
  };

  for (const [i, kind] of fnArray.entries()) run[kind]?.((argsArray[i] ?? []) as unknown[]);
  return { words: [...page.words(), ...kept], stamped: kept, rules, paths, pictured, pictureDpi };
}

const initial = (ctm: Matrix): State => ({
  ctm,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
});
