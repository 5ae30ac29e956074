// Can a word be Vietnamese? A syllable is an onset, a rhyme and one tone; a loanword may be two or three of them ("ôtô").
import type { Grammars } from '../model/rule.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Acute and dot below: the only tones before a final c, ch, p or t. */
const STOPPED = /[\u0301\u0323]/;
const FRONT = /^[ieêy]/;

const tests = new WeakMap<Grammars, (word: string) => boolean>();

/** The test: true for a word in small letters that can be read as one to three Vietnamese syllables. */
export function syllablesOf(grammars: Grammars): (word: string) => boolean {
  let test = tests.get(grammars);
  if (test === undefined) {
    test = testOf(grammars);
    tests.set(grammars, test);
  }
  return test;
}

function testOf({ lexicons }: Grammars): (word: string) => boolean {
  const onsets = new Set(['', ...(lexicons.syllable_onsets ?? [])]);
  const rhymes = new Set((lexicons.syllable_rhymes ?? []).flatMap((line) => line.split(' ')));
  const known = new Map<string, boolean>();
  return (word) => {
    let can = known.get(word);
    if (can === undefined) {
      can = isRun(word, 3);
      known.set(word, can);
    }
    return can;
  };

  function isRun(word: string, most: number): boolean {
    if (isSyllable(word)) return true;
    if (most === 1) return false;
    for (let at = 1; at < word.length; at++)
      if (isSyllable(word.slice(0, at)) && isRun(word.slice(at), most - 1)) return true;
    return false;
  }

  function isSyllable(syllable: string): boolean {
    const parts = syllable.normalize('NFD');
    const tones = parts.match(TONES) ?? [];
    if (tones.length > 1) return false;
    const plain = parts.replace(TONES, '').normalize('NFC');
    if (/(?:c|ch|p|t)$/.test(plain) && !(tones[0] !== undefined && STOPPED.test(tones[0]))) return false;
    if (/^gi(?:$|[nmê])/.test(plain) && (plain === 'gi' || rhymes.has(plain.slice(1)))) return true;
    for (let length = Math.min(3, plain.length - 1); length >= 0; length--) {
      const [onset, rhyme] = [plain.slice(0, length), plain.slice(length)];
      if (onsets.has(onset) && rhymes.has(rhyme) && agree(onset, rhyme)) return true;
    }
    return false;
  }
}

/** c, g and ng are written k, gh and ngh before e, ê, i and y. */
function agree(onset: string, rhyme: string): boolean {
  if (onset === 'c' || onset === 'g' || onset === 'ng') return !FRONT.test(rhyme);
  if (onset === 'k') return FRONT.test(rhyme) || /^[aư]/.test(rhyme);
  return onset === 'gh' || onset === 'ngh' ? FRONT.test(rhyme) : true;
}
