import { textWidth } from './text-width.ts';

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** A text in lines of at most `width` columns, at least 2: cut at spaces, and within words that are wider than a line. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/).flatMap((one) => cutWord(one, width))) {
    const more = textWidth(word);
    if (line !== '' && used + 1 + more > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    used += line === '' ? more : more + 1;
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** A word in pieces that fit, cut between characters as they are seen. */
function cutWord(word: string, width: number): string[] {
  if (textWidth(word) <= width) return [word];
  const pieces = [''];
  for (const { segment } of segmenter.segment(word)) {
    const piece = `${pieces.at(-1)}${segment}`;
    if (pieces.at(-1) !== '' && textWidth(piece) > width) pieces.push(segment);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces;
}
