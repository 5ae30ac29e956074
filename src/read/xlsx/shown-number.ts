// Numbers as a sheet shows them in Vietnam: 1.250,5 and 85%, and every date as day/month/year.
import type * as Numfmt from 'numfmt';

export type ShowNumber = (value: number, format: number | string) => string;

/** Loads what shows numbers. */
export async function numberShower(from1904: boolean): Promise<ShowNumber> {
  const library: typeof Numfmt = await import('numfmt');
  return (value, format) => {
    const code = typeof format === 'number' ? (library.getFormatFromId(format) ?? 'General') : format;
    try {
      const date = library.isDateFormat(code);
      const shown = date ? (dateCode(library.getFormatDateInfo(code)) ?? code) : code;
      return library.format(shown, date && from1904 ? value + 1462 : value, { locale: 'vi' }).trim();
    } catch {
      return String(value); // a format code that nobody understands
    }
  };
}

function dateCode({ year, month, day }: { year: boolean; month: boolean; day: boolean }): string | null {
  if (day && month) return year ? 'dd/mm/yyyy' : 'dd/mm';
  if (month && year) return 'mm/yyyy';
  return year && !day ? 'yyyy' : null;
}
