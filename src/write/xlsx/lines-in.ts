/** On how many lines a text stands in a cell of a width in characters, broken between words, long words within. */
export function linesIn(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const room = used === 0 ? word.length : used + 1 + word.length;
    if (room <= width) used = room;
    else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / width) - 1;
      used = word.length % width || width;
    }
  }
  return lines;
}
