// Glyphs that letter recognition takes for each other. What two texts have in common when they are told apart only by them.

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[IilíìỉĩịÍÌĨ|!JT]/g, '1'],
  [/[HN]/g, '11'],
  [/[OoQ]/g, '0'],
  [/[Zz]/g, '2'],
  [/[Ss]/g, '5'],
];

/** Texts whose forms are equal look alike: "Il" and "II", "IH" and "III", "l" and "1". */
export const misreadForm = (text: string): string =>
  ALIKE.reduce((form, [glyphs, one]) => form.replace(glyphs, one), text);
