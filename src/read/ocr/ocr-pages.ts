import type { Ocr, SourceProblem } from '../../model/source-text.ts';
import type { Page } from '../page/page.ts';
import type { PageImages } from '../pdf/page-images.ts';
import { ReadError } from '../read-error.ts';
import type { ReadOptions } from '../reader.ts';

export interface Recognised {
  readonly pages: readonly Page[];
  readonly ocr: Ocr | null;
  readonly problems?: readonly SourceProblem[];
}

/**
 * Recognises the letters of pages that are images.
 * @throws {ReadError} where no program for it is installed
 */
export async function ocrPages(
  _images: PageImages,
  _pages: readonly { readonly number: number; readonly width: number; readonly height: number }[],
  _options: ReadOptions,
  name: string,
): Promise<Recognised> {
  throw new ReadError('needs-program', name, 'tesseract');
}
