// Saves a plan as a page of a law portal does: letters escaped, a paragraph for each paragraph, tables, a site around it.
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/ {2}/g, '&nbsp; ');

const row = (line: string): string =>
  `<tr>${line
    .split('\t')
    .map((cell) => `<td style="border:solid windowtext 1.0pt"><p>${escaped(cell)}</p></td>`)
    .join('')}</tr>`;

/** The body of a page: lines with tabs are rows of tables. */
export function bodyOf(lines: readonly string[]): string {
  const out: string[] = [];
  let rows: string[] = [];
  const close = () => {
    if (rows.length > 0)
      out.push(`<table class="MsoTable" style="border-collapse:collapse">${rows.join('\n')}</table>`);
    rows = [];
  };
  for (const line of lines) {
    if (line.includes('\t')) rows.push(row(line));
    else if (line.trim() !== '') {
      close();
      out.push(`<p class="MsoNormal">${escaped(line)}</p>`);
    }
  }
  close();
  return out.join('\n');
}

/** A page of a portal around it. */
export const portal = (body: string, head = '<meta charset="utf-8">'): string => `<!DOCTYPE html>
<html lang="vi"><head>${head}<title>Cổng thông tin</title><script>document.write("<p>I. KHÔNG CÓ</p>")</script></head>
<body><header><p>CỔNG THÔNG TIN ĐIỆN TỬ XÃ</p></header>
<nav><ol><li>Trang chủ</li><li>Giới thiệu</li></ol></nav>
<form id="aspnetForm"><div class="left"><ul>${['Tin tức', 'Văn bản', 'Thủ tục', 'Hỏi đáp', 'Liên hệ']
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join('')}</ul></div>
<div class="content">${body}</div><button>In trang</button></form>
<footer><p>Bản quyền: Văn phòng. Điện thoại: 0123</p></footer></body></html>`;
