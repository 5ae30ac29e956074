import type { Citation, Plan } from '../../model/plan.ts';
import { capital } from '../notation/capital.ts';
import { formatNumber } from '../notation/number.ts';
import { shorten } from '../notation/shorten.ts';
import { formatTime } from '../notation/time.ts';
import { escapeMarkdown } from './markdown.ts';
import { LIST_LINES, type Part } from './part.ts';

/** What the plan is based on: the documents of its Căn cứ and Thực hiện clauses. */
export function basisPart({ citations }: Plan): Part {
  const basis = citations.filter((one) => one.basis);
  return {
    heading: `Căn cứ (${formatNumber(basis.length)})`,
    fixed: LIST_LINES,
    wanted: basis.length,
    lines(rows) {
      const shown = basis.slice(0, rows).map((one) => `- ${escapeMarkdown(say(one))}`);
      const left = basis.length - shown.length;
      return left === 0 ? shown : [...shown, `- *… và ${formatNumber(left)} văn bản khác*`];
    },
  };
}

function say({ type, code, date, issuer, subject }: Citation): string {
  const words = [
    capital(type),
    ...(code === null ? [subject ?? ''] : [`số ${code}`]), // a law is called by its subject: "Luật Lâm nghiệp"

    ...(date === null ? [] : [`ngày ${formatTime(date)}`]),
    ...(issuer === null ? [] : [`của ${issuer}`]),
  ]
    .filter((word) => word !== '')
    .join(' ');
  return shorten(subject === null || code === null ? words : `${words}: ${subject}`, 150);
}
