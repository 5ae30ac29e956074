// The issuers of plans by their keys, with how they are spelled.
import type { Issuer } from '../identity/reading.ts';
import { addSpelling, bestSpelling, type Spellings } from '../identity/spellings.ts';
import { entryOf } from './aggregate.ts';

export interface IssuerList {
  add(issuer: Issuer): void;
  nameOf(key: string): string | null;
  levelOf(key: string): Issuer['level'];
}

/** The lowest of several levels stands for all: a name that is read as two is a wrong reading of one. */
const ORDER: readonly Issuer['level'][] = ['xã', 'huyện', 'tỉnh', 'trung ương', null];

export function issuerList(): IssuerList {
  const all = new Map<string, { spellings: Spellings; level: Issuer['level'] }>();
  return {
    add({ key, name, level }) {
      const one = entryOf(all, key, () => ({ spellings: new Map(), level }));
      if (name !== null) addSpelling(one.spellings, name);
      if (ORDER.indexOf(level) < ORDER.indexOf(one.level)) one.level = level;
    },
    nameOf: (key) => bestSpelling(all.get(key)?.spellings ?? new Map()),
    levelOf: (key) => all.get(key)?.level ?? null,
  };
}
