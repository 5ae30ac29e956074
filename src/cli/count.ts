import { InvalidArgumentError, Option } from 'commander';

/** An option whose value is a whole number above 0. */
export function count(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number <= 0) throw new InvalidArgumentError('count');
    return number;
  });
}
