export interface RawPage {
  /** Operators of its content stream. */
  readonly content: string;
  readonly rotate?: number;
  /** The name of font F1; Helvetica without it. */
  readonly font?: string;
  /** More entries of its dictionary. */
  readonly more?: string;
}

/** A PDF file with the given pages of 600 x 800 points, and objects whose numbers begin at `100`. */
export function rawPdf(pages: readonly RawPage[], objects: readonly string[] = []): Uint8Array {
  const ids = pages.map((_, i) => 3 + i * 3);
  const bodies = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Count ${pages.length} /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] >>`],
  ]);
  pages.forEach(({ content, rotate = 0, font = 'Helvetica', more = '' }, i) => {
    const id = ids[i] as number;
    const resources = `<< /Font << /F1 ${id + 2} 0 R >> /XObject << /X1 100 0 R >> >>`;
    bodies.set(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate ${rotate} /Contents ${id + 1} 0 R /Resources ${resources} ${more} >>`,
    );
    bodies.set(id + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    bodies.set(
      id + 2,
      `<< /Type /Font /Subtype /TrueType /BaseFont /${font.replace(/ /g, '#20')} /Encoding /WinAnsiEncoding >>`,
    );
  });
  objects.forEach((body, i) => {
    bodies.set(100 + i, body);
  });
  let file = '%PDF-1.4\n';
  const entries = [...bodies].map(([id, body]) => {
    const at = file.length;
    file += `${id} 0 obj\n${body}\nendobj\n`;
    return `${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 1\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size 200 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** Operators that show a text with its baseline at a place; y from the foot of the page, as PDF counts. */
export const show = (text: string, x: number, y: number, size = 12): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;
