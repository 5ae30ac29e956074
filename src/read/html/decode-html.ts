// From the bytes of a web page to its source: by byte order mark and rules of Unicode, then by what the page says of itself.

import { decode } from '../decode.ts';
import { byteString, CP1252_HIGH } from '../encodings/byte-string.ts';
import { LEGACY } from '../encodings/legacy-encodings.ts';
import { unicodeText } from '../unicode.ts';

export interface HtmlSource {
  readonly html: string;
  readonly encoding: string;
}

const NAMES: Readonly<Record<string, string>> = {
  'x-viet-tcvn': 'tcvn3',
  'x-viet-tcvn5712': 'tcvn-5712',
  tcvn: 'tcvn-5712',
  'x-viet-vps': 'vps',
  'x-viet-vni': 'vni',
  cp1258: 'windows-1258',
};

/**
 * Decodes a web page. Letters of old fonts remain as windows-1252 shows them: fonts and words tell them later.
 * @param wanted the encoding to use; null: recognised
 * @throws {ReadError} where the bytes are empty or no text
 */
export function decodeHtml(bytes: Uint8Array, name: string, wanted: string | null): HtmlSource {
  if (wanted !== null) {
    const { text, encoding } = decode(bytes, name, wanted);
    return { html: text, encoding };
  }
  const unicode = unicodeText(bytes, name);
  if (unicode !== null) return { html: unicode.text, encoding: unicode.encoding };
  const letters = byteString(bytes);
  const said = declared(letters.slice(0, 8192));
  // A page that says so and has a broken letter somewhere is read all the same.
  if (said === 'utf-8') {
    const html = new TextDecoder().decode(bytes);
    if ((html.match(/\ufffd/g)?.length ?? 0) * 100 < (html.match(/[^\0-\x7f]/g)?.length ?? 0))
      return { html, encoding: said };
  }
  const legacy = LEGACY.find((one) => one.name === said);
  if (legacy !== undefined) return { html: legacy.decode(letters), encoding: legacy.name };
  const html = letters.replace(/[\x80-\x9f]/g, (byte) => CP1252_HIGH[byte.charCodeAt(0) - 0x80] as string);
  return { html, encoding: 'windows-1252' };
}

/** The encoding that a `meta` element names. */
function declared(head: string): string | null {
  const found = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return found === undefined ? null : (NAMES[found] ?? found);
}
