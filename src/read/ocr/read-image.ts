// Scans that come as image files: every page is recognised.
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { type Kind, kindOf } from '../detect.ts';
import { sourceOfPages } from '../page/source-of-pages.ts';
import { ReadError } from '../read-error.ts';
import type { Reader } from '../reader.ts';
import { imagePages } from './decode-image.ts';
import { sourceProblem } from './ocr-pages.ts';
import { recognisePages } from './recognise-pages.ts';

/** PNG, JPEG and TIFF. */
export const readImage: Reader = async (bytes, name, options) => {
  const kind = kindOf(bytes) as Kind;
  if (!options.ocr) throw new ReadError('needs-ocr', name, '1');
  const images = await imagePages(bytes, kind, name, options.maxExpandedBytes);
  if (images.length === 0) throw new ReadError('no-pages', name);
  if (images.length > options.maxPages) throw new ReadError('too-many-pages', name, String(images.length));
  const { pages, ocr, problems } = await recognisePages(images, name, options);
  const { text, pageStarts, layout } = sourceOfPages(pages);
  if (text.trim() === '') throw new ReadError('empty', name);
  return {
    name,
    text,
    sha256: bytesToHex(sha256(bytes)),
    mediaType: `image/${kind}`,
    encoding: null,
    pageStarts,
    ocr,
    layout,
    problems: problems.map(sourceProblem),
  };
};
