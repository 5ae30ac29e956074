// Markdown (GitHub's, for its tables) of texts that may hold any sign.

/** A text that Markdown shows as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_|<>[\]~&]/g, '\\$&');
}

/** The lines of a table. Cells are Markdown. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
