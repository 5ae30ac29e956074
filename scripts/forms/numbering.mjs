// The enumerators of the plan's sections, as a writer without automatic numbering types them.
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const ITEMS = 'abcdđegh';

/** The body with the enumerator or bullet in front of each paragraph. */
export function numbered(body) {
  const count = { roman: 0, arabic: 0, item: 0 };
  return body.map((one) => {
    if (one.roman) {
      count.roman++;
      count.arabic = 0;
      return { ...one, kind: 'roman', label: `${ROMAN[count.roman - 1]}.`, text: one.roman };
    }
    if (one.arabic) {
      count.arabic++;
      count.item = 0;
      return { ...one, kind: 'arabic', label: `${count.arabic}.`, text: one.arabic };
    }
    if (one.item) return { ...one, kind: 'item', label: `${ITEMS[count.item++]})`, text: one.item };
    if (one.dash) return { ...one, kind: 'dash', label: '-', text: one.dash };
    return { kind: 'paragraph', label: '', text: one.paragraph };
  });
}
