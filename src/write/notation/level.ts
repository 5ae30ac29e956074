import type { Quantity } from '../../model/plan.ts';
import { formatNumber } from './number.ts';

const SIGNS: Readonly<Record<Quantity['operator'], string>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '~': '≈ ',
  range: '',
};

/** What a target asks for: "≥ 37,6%", "9 – 10%", "38/48 thôn", "3 sản phẩm". */
export function formatLevel({ operator, value, min, max, outOf, unit }: Quantity): string {
  const numbers = [value ?? min, value === undefined ? max : undefined].filter((one) => one !== undefined);
  const amount = numbers.map(formatNumber).join(' – ') + (outOf === undefined ? '' : `/${formatNumber(outOf)}`);
  return `${SIGNS[operator]}${amount}${unit === '%' || unit === '' ? unit : ` ${unit}`}`;
}
