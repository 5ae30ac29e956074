import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { Page, PageWord } from '../page/page.ts';
import type { Matrix } from './matrix.ts';
import { type PageContent, pageContent } from './page-content.ts';
import type { PdfFont, Pdfjs } from './pdfjs.ts';

interface Annotation {
  readonly id: string;
  readonly subtype?: string;
  readonly fieldType?: string;
}

/**
 * Annotations that hold words of the document: fields of a form, text written on the page, and the number and the day
 * that an office stamps into "Số:      /KH-UBND", which are signatures of one line. Other signatures say who signed the file.
 */
function isWritten({ subtype, fieldType }: Annotation, words: readonly PageWord[]): boolean {
  if (subtype === 'FreeText') return true;
  if (subtype !== 'Widget') return false;
  return fieldType !== 'Sig' || words.every((word) => Math.abs(word.y - (words[0] as PageWord).y) < 0.5 * word.size);
}

export interface SeenPage extends Page, Omit<PageContent, 'words' | 'rules'> {
  /** True where words may be missing, because a font or the page itself is damaged. */
  readonly broken: boolean;
}

/** One page as it is shown, turned as the file says. Words outside of it are left out. */
export async function readPage(page: PDFPageProxy, pdfjs: Pdfjs): Promise<SeenPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const operators = await page.getOperatorList();
  const annotations = operators.fnArray.includes(pdfjs.OPS.beginAnnotation) ? await page.getAnnotations() : [];
  const byId = new Map(annotations.map((one: Annotation) => [one.id, one]));
  const keeps = (id: string, words: readonly PageWord[]) => isWritten(byId.get(id) ?? { id }, words);
  const fonts = new Map<string, PdfFont | null>();
  const fontOf = (name: string): PdfFont | null => {
    if (!fonts.has(name)) fonts.set(name, page.commonObjs.has(name) ? fontFrom(page.commonObjs.get(name)) : null);
    return fonts.get(name) as PdfFont | null;
  };
  const content = pageContent(operators, pdfjs.OPS, viewport.transform as unknown as Matrix, fontOf, keeps);
  page.cleanup();
  const broken = [...fonts.values()].includes(null);
  const shown = (word: PageWord) => {
    const [x, y] = [word.x + word.width / 2, word.y + word.height / 2];
    return x >= 0 && x <= width && y >= 0 && y <= height;
  };
  return { ...content, broken, number: page.pageNumber, width, height, words: content.words.filter(shown) };
}

function fontFrom(font: {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  fontMatrix?: readonly number[];
}): PdfFont | null {
  if (font.name === undefined) return null;
  const name = font.name.replace(/^[A-Z]{6}\+/, '');
  return {
    name,
    bold: font.bold === true || font.black === true || /bold|black|heavy|demi/i.test(name),
    unit: font.fontMatrix?.[0] ?? 0.001,
    vertical: font.vertical === true,
  };
}
