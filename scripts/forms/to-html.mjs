// The plan as a web page, in the manner of law portals, and as the same page with borders of thin filled boxes.
import { numbered } from './numbering.mjs';
import { gridOf, plan } from './plan.mjs';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const words = (text) => escaped(text).replace(/\{\^(\d)\}/g, '<sup><a href="#fn$1" id="ref$1">$1</a></sup>');

const STYLE = `
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  @page wide { size: A4 landscape; margin: 20mm 15mm; }
  body { font: 14pt "TeX Gyre Termes", serif; }
  p { text-indent: 1cm; text-align: justify; margin: 4pt 0; }
  .head td, .tail td { vertical-align: top; width: 50%; text-align: center; }
  .head p, .tail p, .title p { text-indent: 0; text-align: center; }
  .left p { text-align: left; font-size: 11pt; }
  .note p { text-indent: 0; font-size: 10pt; }
  table { width: 100%; border-collapse: collapse; }
  .data td, .data th { border: 0.5pt solid #000; padding: 5pt 3pt; font-size: 13pt; vertical-align: top; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .annex { break-before: page; }
  .wide { page: wide; }`;

const paragraphs = (lines, strong = true) =>
  lines.map((line) => `<p>${strong ? `<b>${words(line)}</b>` : words(line)}</p>`).join('');

function tableOf({ header, rows, widths }) {
  const columns = widths.map((width) => `<col style="width: ${width}%">`).join('');
  const body = gridOf(rows).map((row) =>
    row.group
      ? `<tr><td>${row.group[0]}</td><td colspan="${header.length - 1}"><b>${row.group[1]}</b></td></tr>`
      : `<tr>${row
          .filter((one) => one !== null)
          .map((one) => `<td${one.rows > 1 ? ` rowspan="${one.rows}"` : ''}>${words(one.text)}</td>`)
          .join('')}</tr>`,
  );
  return `<table class="data"><colgroup>${columns}</colgroup><thead><tr>${header
    .map((name) => `<th>${name}</th>`)
    .join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

export function toHtml({ chrome = true } = {}) {
  const { letterhead } = plan;
  const body = numbered(plan.body).map(({ kind, label, text }) => {
    const line = words(label === '' ? text : `${label} ${text}`);
    return `<p>${kind === 'roman' || kind === 'arabic' ? `<b>${line}</b>` : line}</p>`;
  });
  const notes = plan.footnotes.map((note, i) => `<p id="fn${i + 1}"><sup>${i + 1}</sup> ${words(note)}</p>`).join('');
  const annexes = plan.annexes.map(
    (annex) => `<div class="annex${annex.landscape ? ' wide' : ''}">
<div class="title">${paragraphs([annex.number, annex.title])}<p><i>${words(annex.note)}</i></p></div>
${tableOf(annex)}
</div>`,
  );
  const menu = '<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/van-ban">Văn bản</a></li></ul></nav>';
  const foot = '<footer><p>Bản quyền thuộc Cổng thông tin xã</p></footer>';
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(plan.subject)}</title><style>${STYLE}</style></head>
<body>
${chrome ? menu : ''}
<div class="content">
<table class="head"><tr>
<td>${paragraphs(letterhead.issuer)}<p>${letterhead.code}</p></td>
<td>${paragraphs(letterhead.motto)}<p><i>${letterhead.placeAndDate}</i></p></td>
</tr></table>
<div class="title">${paragraphs([plan.kind, plan.subject])}</div>
${paragraphs(plan.preamble, false)}
${body.join('\n')}
<p>${words(plan.closing)}</p>
<table class="tail"><tr>
<td class="left"><p><b><i>Nơi nhận:</i></b></p>${plan.recipients.map((one) => `<p>- ${one};</p>`).join('')}</td>
<td>${paragraphs(plan.signature)}</td>
</tr></table>
<div class="note">${notes}</div>
${annexes.join('\n')}
</div>
${chrome ? foot : ''}
</body></html>
`;
}
