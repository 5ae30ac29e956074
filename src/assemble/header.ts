import type { Findings } from '../model/finding.ts';
import type { Period, Plan } from '../model/plan.ts';
import type { Range } from '../model/range.ts';
import type { Periods } from './periods.ts';
import type { Places } from './places.ts';

/** The header of a document; what stands nowhere is null. */
export function headerOf({ header }: Findings, places: Places, periods: Periods): Plan['document'] {
  const text = (range: Range | null): string | null => (range === null ? null : places.text(range));
  const { signature } = header;
  return {
    kind: header.kind ?? 'văn bản',
    number: text(header.number)?.replace(/\s/g, '') ?? null,
    symbol: text(header.symbol)?.replace(/\s/g, '') ?? null,
    issuer: header.issuer.length === 0 ? null : header.issuer.map((line) => places.text(line)).join(' '),
    level: header.level,
    place: text(header.place),
    date: header.date,
    subject: text(header.subject),
    periods: [...new Set(periods.subject)].map((value): Period => {
      const [from, to] = value.split('/').map(Number) as [number, number | undefined];
      return { from, to: to ?? from };
    }),
    signature: {
      onBehalfOf: text(signature.onBehalfOf),
      signedFor: text(signature.signedFor),
      position: text(signature.position),
      name: text(signature.name),
    },
    recipients: header.recipients.map((range) => places.text(range)),
  };
}
