/** Where neither the terminal nor COLUMNS says how wide it is. */
const USUAL = 100;

/** The width to fit output to, in columns: that of the terminal, else COLUMNS, else 100. */
export function terminalWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : USUAL;
}
