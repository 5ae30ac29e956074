import type { Plan } from '../../model/plan.ts';
import { capital } from './capital.ts';

/** How a plan is called: "Kế hoạch số 45/KH-UBND của UBND xã Đồng Mây". A number that is blank is shown as dots. */
export function titleOf({ document: { kind, number, symbol, issuer } }: Plan): string {
  const code = number === null && symbol === null ? '' : ` số ${[number ?? '…', symbol].filter(Boolean).join('/')}`;
  return `${capital(kind)}${code}${issuer === null ? '' : ` của ${issuer}`}`;
}
