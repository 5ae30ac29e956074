/** A text that begins with a capital, as it does in a cell of its own. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
