import type { PageWord } from '../page/page.ts';
import { poppler } from './poppler.ts';

const PAGE = /<page\b[^>]*>([\s\S]*?)<\/page>/g;
const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)<\/word>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Ascent and descent of most fonts, in parts of their size. */
const BOX = 1.11;

/** The words of every page as poppler tells them apart; null where it is not installed or fails. */
export async function popplerWords(
  bytes: Uint8Array,
  password: string | null,
  time: number,
): Promise<PageWord[][] | null> {
  const output = await poppler('pdftotext', ['-bbox-layout', '-enc', 'UTF-8'], bytes, password, time);
  if (output === null) return null;
  return Array.from(output.toString('utf8').matchAll(PAGE), (page) =>
    Array.from((page[1] as string).matchAll(WORD), wordOf),
  );
}

function wordOf(match: RegExpExecArray | RegExpMatchArray): PageWord {
  const [x, y, right, bottom] = match.slice(1, 5).map(Number) as [number, number, number, number];
  const text = (match[5] as string).replace(/&(\w+|#\d+);/g, (all, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (ENTITIES[name] ?? all),
  );
  const height = bottom - y;
  const size = Math.round((height / BOX) * 2) / 2;
  return { text, x, y, width: right - x, height, size, bold: null, font: null, confidence: null };
}
