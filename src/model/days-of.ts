/** The first and last day that a value of a deadline spans; null for a recurrence. */
export function daysOf(value: string): { start: string; end: string } | null {
  if (value.startsWith('P')) return null;
  const [from, to] = value.split('/') as [string, string | undefined];
  return { start: firstDay(from), end: lastDay(to ?? from) };
}

function firstDay(value: string): string {
  const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(value) ?? [];
  if (year !== undefined) return `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
  if (value.length === 4) return `${value}-01-01`;
  return value.length === 7 ? `${value}-01` : value;
}

function lastDay(value: string): string {
  const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(value) ?? [];
  if (year !== undefined) return lastDay(`${year}-${String(Number(quarter) * 3).padStart(2, '0')}`);
  if (value.length === 4) return `${value}-12-31`;
  if (value.length > 7) return value;
  const [yyyy, month] = value.split('-').map(Number) as [number, number];
  return `${value}-${new Date(Date.UTC(yyyy, month, 0)).getUTCDate()}`;
}
