/** A text of at most `length` UTF-16 units: cut at a space or behind a mark, with "…" where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  const whole = text[length - 1] === ' ' || space < length / 2 ? cut : cut.slice(0, space);
  return `${whole.replace(/[\s,;:.(“"–-]+$/u, '').replace(/[\ud800-\udbff]$/, '')}…`;
}
