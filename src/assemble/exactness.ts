/** How exact a value is: a day before a month before a quarter before a year. */
export function exactness(value: string): number {
  const first = value.split('/')[0] as string;
  return /^\d{4}-\d{2}-\d{2}$/.test(first) ? 4 : /^\d{4}-\d{2}$/.test(first) ? 3 : /Q/.test(first) ? 2 : 1;
}
