// Where in a text the words stand that rules need, found in one pass for all rules: so that a rule is tried only where it can
// match, and no stretch of text is cut out or searched for words to find that out.
import type { Range } from '../model/range.ts';
import type { Grammars, Rule } from '../model/rule.ts';

/** The words of all rules of one form, as a tree of their letters. */
interface Words {
  /** By first letter; 0 where no word begins with it. */
  readonly first: Int32Array;
  /** By node and letter: `node * LETTERS + letter`. */
  readonly next: ReadonlyMap<number, number>;
  /** By node: the word that ends there. */
  readonly ends: readonly (number | undefined)[];
  /** By word. */
  readonly lengths: readonly number[];
  readonly ofRule: ReadonlyMap<Rule, readonly number[]>;
}

const LETTERS = 0x10000;
type Form = Rule['form'];
/** A text in the forms that rules match. */
type Forms = Readonly<Record<Form, string>>;
const known = new WeakMap<Grammars, Map<Form, Words>>();

function wordsOf(grammars: Grammars, form: Form): Words {
  let forms = known.get(grammars);
  if (forms === undefined) known.set(grammars, (forms = new Map()));
  let words = forms.get(form);
  if (words === undefined) forms.set(form, (words = treeOf(grammars, form)));
  return words;
}

function treeOf(grammars: Grammars, form: Form): Words {
  const first = new Int32Array(LETTERS);
  const next = new Map<number, number>();
  const ends: (number | undefined)[] = [undefined];
  const lengths: number[] = [];
  const newNode = (): number => ends.push(undefined) - 1;
  const add = (word: string): number => {
    let node = (first[word.charCodeAt(0)] ||= newNode());
    for (let i = 1; i < word.length; i++) {
      const key = node * LETTERS + word.charCodeAt(i);
      node = next.get(key) ?? newNode();
      next.set(key, node);
    }
    ends[node] ??= lengths.push(word.length) - 1;
    return ends[node] as number;
  };
  const rules = Object.values(grammars.rules)
    .flat()
    .filter((rule) => rule.form === form && rule.needs.length > 0);
  return { first, next, ends, lengths, ofRule: new Map(rules.map((rule) => [rule, rule.needs.map(add)])) };
}

/** The places of each word in a text, from left to right. */
function placesOf({ first, next, ends }: Words, text: string): (number[] | undefined)[] {
  const places: (number[] | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    let node = first[text.charCodeAt(at)] as number;
    for (let i = at + 1; node !== 0; i++) {
      const word = ends[node];
      if (word !== undefined) {
        const found = places[word];
        if (found === undefined) places[word] = [at];
        else found.push(at);
      }
      node = i < text.length ? (next.get(node * LETTERS + text.charCodeAt(i)) ?? 0) : 0;
    }
  }
  return places;
}

/** Whether one of the words that a rule needs stands in a stretch of a text. */
export type HoldsNeeded = (rule: Rule, range: Range) => boolean;

/** For a text on which too few rules are tried to look for the words of all. */
export function wordByWord(forms: Forms): HoldsNeeded {
  return ({ needs, form }, { start, end }) => {
    if (needs.length === 0) return true;
    const text = forms[form].slice(start, end);
    return needs.some((word) => text.includes(word));
  };
}

/** Looks for the words of all rules at once. */
export function neededWords(forms: Forms, grammars: Grammars): HoldsNeeded {
  const known: Partial<Record<Form, { words: Words; places: ReturnType<typeof placesOf> }>> = {};
  const look = (form: Form) => {
    const words = wordsOf(grammars, form);
    return { words, places: placesOf(words, forms[form]) };
  };
  return (rule, { start, end }) => {
    if (rule.needs.length === 0) return true;
    known[rule.form] ??= look(rule.form);
    const { words, places } = known[rule.form] as ReturnType<typeof look>;
    const own = words.ofRule.get(rule);
    if (own === undefined) throw new Error(`${rule.id} is none of the rules`);
    return own.some((word) => {
      const found = places[word];
      return (
        found !== undefined && (found[firstFrom(found, start)] ?? Infinity) + (words.lengths[word] as number) <= end
      );
    });
  };
}

/** The index of the first number that is not less than another. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
