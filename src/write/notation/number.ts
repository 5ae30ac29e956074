/** A number as Vietnamese is written: decimal comma, a dot at each thousand. "1.234,5" for 1234.5. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = /^-?\d+$/.test(whole) ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.') : whole;
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
