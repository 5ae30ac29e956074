// Characters that nobody sees, written so that one can: in case files they stand as signs.
const SIGNS: Readonly<Record<string, string>> = {
  '␍': '\r',
  '␌': '\f',
  '␋': '\v',
  '␠': ' ',
  '⇥': '\t',
  '{NBSP}': '\u00a0',
  '{ENSP}': '\u2002',
  '{ZWSP}': '\u200b',
  '{SHY}': '\u00ad',
  '{BOM}': '\ufeff',
  '{NEL}': '\u0085',
  '{LS}': '\u2028',
  '{PS}': '\u2029',
};

/** The text that the lines of a case stand for; a line that begins with {NFD} is decomposed. */
export function textOfLines(lines: readonly string[]): string {
  return lines
    .map((line) => {
      let text = line.startsWith('{NFD}') ? line.slice(5).normalize('NFD') : line;
      for (const [sign, character] of Object.entries(SIGNS)) text = text.replaceAll(sign, character);
      return text;
    })
    .join('\n');
}

/** Tabs as signs. */
export const withSigns = (text: string): string => text.replaceAll('\t', '⇥');
