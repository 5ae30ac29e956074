// Names of bodies as they are compared: "UBND xã", "Ủy ban nhân dân xã" and the same with the name of the commune are one.
import type { ComparedPlan } from '../model/plan-diff.ts';
import { type Abbreviations, wordsOf } from './words.ts';

/**
 * The key of a body within a plan. Names that the plan itself gives for one body have one key, and the plan's own level and
 * place ("xã", "xã Bến Thông") are left out at the end of a name.
 */
export function bodyKeysOf(plan: ComparedPlan, abbreviations: Abbreviations): (name: string) => string {
  const { issuer, level } = plan.document;
  const plain = (name: string): string => wordsOf(name, abbreviations).join(' ');
  const own = level === null ? '' : plain(level);
  const whole = issuer === null ? '' : plain(issuer);
  const at = own === '' ? -1 : ` ${whole} `.lastIndexOf(` ${own} `);
  const tails = [at === -1 ? '' : whole.slice(at), own].filter((tail) => tail !== '').map((tail) => ` ${tail}`);
  const short = (key: string): string => {
    const tail = tails.find((one) => key.endsWith(one));
    return tail === undefined ? key : key.slice(0, -tail.length);
  };
  const aliases = new Map(
    plan.agencies.flatMap(({ name, aliases }) => aliases.map((alias) => [plain(alias), short(plain(name))] as const)),
  );
  return (name) => aliases.get(plain(name)) ?? short(plain(name));
}
