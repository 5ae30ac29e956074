const ROMAN = ['I', 'II', 'III', 'IV'];
const EVERY: Readonly<Record<string, string>> = {
  P1D: 'hằng ngày',
  P1W: 'hằng tuần',
  P1M: 'hằng tháng',
  P3M: 'hằng quý',
  P1Y: 'hằng năm',
};
const SPANS: Readonly<Record<string, string>> = { D: 'ngày', W: 'tuần', M: 'tháng', Y: 'năm' };

/**
 * A time in the notation of `Deadline.value`, `due` or `period`, as Vietnamese is written: "15/06/2026", "06/2026",
 * "Quý II/2026", "2026 – 2030", "hằng quý". What has another form comes back as it is.
 */
export function formatTime(value: string): string {
  if (value.startsWith('P')) {
    const [, count, span] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
    return EVERY[value] ?? (span === undefined ? value : `${count} ${SPANS[span]} một lần`);
  }
  return value.split('/').map(one).join(' – ');
}

function one(value: string): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(value) ?? [];
  if (quarter !== undefined) return `Quý ${ROMAN[Number(quarter) - 1]}/${year}`;
  return /^\d{4}(?:-\d\d){1,2}$/.test(value) ? value.split('-').reverse().join('/') : value;
}
