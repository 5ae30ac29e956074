// Two wordings of one thing, word by word: for people who want to see what was changed, and which figures.
import type { Change, DiffWords } from '../model/plan-diff.ts';
import { directionOf } from './changes.ts';
import { type Abbreviations, shifted, wordsOf } from './words.ts';

export interface Wording {
  readonly words: DiffWords;
  /** Numbers that were changed inside the words. */
  readonly figures: readonly Change[];
}

interface Token {
  readonly text: string;
  readonly key: string;
}

/**
 * What two texts have in common and what not; null where only years that moved with the plan, abbreviations, capitals
 * or punctuation differ.
 */
export function wordingOf(from: string, to: string, years: number, abbreviations: Abbreviations): Wording | null {
  const tokensOf = (text: string): Token[] =>
    text
      .split(/\s+/)
      .flatMap((word) => (word === '' ? [] : { text: word, key: wordsOf(word, abbreviations).join(' ') }));
  const [olds, news] = [tokensOf(from), tokensOf(to)];
  const whole = (tokens: readonly Token[]): string => tokens.flatMap(({ key }) => (key === '' ? [] : key)).join(' ');
  if (sameText(whole(olds), whole(news), years)) return null;
  // In one order for both directions, so that turning the comparison around turns its result around.
  const words =
    from <= to
      ? aligned(olds, news, (a, b) => sameText(a, b, years))
      : turned(aligned(news, olds, (a, b) => sameText(b, a, years)));
  return { words, figures: figuresOf(words) };
}

/** True for one text, and for one in which no more than the years moved. */
const sameText = (from: string, to: string, years: number): boolean => from === to || shifted(from, years) === to;

const OTHER = { both: 'both', old: 'new', new: 'old' } as const;

/** With the sides exchanged; of what stands in one place the old again comes first. */
function turned(words: DiffWords): DiffWords {
  const runs = words.map((run) => ({ in: OTHER[run.in], text: run.text }));
  return runs.flatMap((run, i) => {
    if (run.in === 'new' && runs[i + 1]?.in === 'old') return [];
    const before = runs[i - 1];
    return run.in === 'old' && before?.in === 'new' ? [run, before] : [run];
  });
}

/** The longest common subsequence, in runs. Of what stands in one place the old comes first. */
function aligned(olds: readonly Token[], news: readonly Token[], alike: (a: string, b: string) => boolean): DiffWords {
  const same = (a: Token | undefined, b: Token | undefined): boolean =>
    a !== undefined && b !== undefined && alike(a.key, b.key);
  const width = news.length + 1;
  const longest = new Uint32Array((olds.length + 1) * width);
  for (let i = olds.length - 1; i >= 0; i--)
    for (let j = news.length - 1; j >= 0; j--)
      longest[i * width + j] = same(olds[i], news[j])
        ? (longest[(i + 1) * width + j + 1] as number) + 1
        : Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number);
  const runs: { in: 'both' | 'old' | 'new'; words: string[] }[] = [];
  const add = (side: 'both' | 'old' | 'new', { text }: Token) => {
    const last = runs.at(-1);
    if (last?.in === side) last.words.push(text);
    else runs.push({ in: side, words: [text] });
  };
  let [i, j] = [0, 0];
  const pending: Token[] = [];
  const settle = () => {
    for (const token of pending.splice(0)) add('new', token);
  };
  while (i < olds.length || j < news.length) {
    const [a, b] = [olds[i], news[j]];
    if (same(a, b)) {
      settle();
      add('both', b as Token);
      i++;
      j++;
    } else if (
      b === undefined ||
      (a !== undefined && (longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number))
    ) {
      add('old', a as Token);
      i++;
    } else {
      pending.push(b as Token);
      j++;
    }
  }
  settle();
  return runs.map((run) => ({ in: run.in, text: run.words.join(' ') }));
}

/** Figures that stand in the place of others. Those of dates and codes say nothing by themselves. */
function figuresOf(words: DiffWords): Change[] {
  return words.flatMap((run, i) => {
    const next = words[i + 1];
    if (run.in !== 'old' || next?.in !== 'new') return [];
    const [from, to] = [numbersIn(run.text), numbersIn(next.text)];
    if (from.length !== to.length) return [];
    return from.flatMap((one, k): Change[] => {
      const other = to[k] as Figure;
      if (one.value === other.value) return [];
      return [{ field: 'figure', from: one.text, to: other.text, ...directionOf(one.value, other.value) }];
    });
  });
}

interface Figure {
  readonly text: string;
  readonly value: number;
}

const numbersIn = (text: string): Figure[] =>
  Array.from(text.matchAll(/(?<![\p{L}\p{N}/.,-])\d+(?:[.,]\d+)*%?(?![\p{L}\p{N}/-])/gu), ([found]) => {
    const digits = found.replace('%', '').replace(/\.(?=\d{3}(?!\d))/g, '');
    return { text: found, value: Number(digits.replace(',', '.')) };
  });
