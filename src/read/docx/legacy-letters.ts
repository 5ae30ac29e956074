// Letters of fonts from before Unicode (TCVN3 in ".VnTime", VNI in "VNI-Times"), which Word keeps as the bytes they were.
import { convertLegacy, isLegacyFont } from '../encodings/convert-legacy.ts';
import type { Piece } from './blocks.ts';

/** A stretch of letters of one look, as the file has it, with its font. */
export interface FontPiece extends Piece {
  readonly font: string;
  readonly capitals: boolean;
}

/** Letters that such fonts do not have: a paragraph with them is Unicode, whatever its fonts. */
const UNICODE = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/;

/**
 * The letters that the pieces of a paragraph show. An optional hyphen is the letter "ư" in TCVN3, and elsewhere nothing; of two
 * in a row one is a hyphen, as no word has "ưư". Where the font is not known (empty) it is kept.
 */
export function shownLetters(pieces: readonly FontPiece[]): Piece[] {
  const unicode = pieces.some(({ text, font }) => isLegacyFont(font) && UNICODE.test(text));
  return pieces.map(({ text, font, capitals, ...piece }) => {
    const legacy = !unicode && piece.note === null && isLegacyFont(font);
    const letters = legacy ? convertLegacy(text.replace(/\u00ad+/g, '\u00ad'), font).text : text;
    const shown = font === '' ? letters : letters.replace(/\u00ad/g, '');
    return { ...piece, text: capitals ? shown.toUpperCase() : shown };
  });
}
