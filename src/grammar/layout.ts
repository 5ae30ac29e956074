import type { LayoutGrammar } from '../model/layout.ts';
import type { Grammars, Rule } from '../model/rule.ts';
import { foldText } from './fold.ts';
import { firstMatch } from './match.ts';

/** The same line is asked about several times; what its words say does not change. */
function remembered<T>(answer: (line: string) => T): (line: string) => T {
  const known = new Map<string, T>();
  return (line) => {
    let found = known.get(line);
    if (found === undefined) {
      found = answer(line);
      known.set(line, found);
    }
    return found;
  };
}

const startsCapital = (line: string): boolean => /^[^\p{L}]*\p{Lu}/u.test(line);

/** What the normaliser asks about the shape of lines, answered by `layout.yaml` and `markers.yaml`. */
export function layoutOf(grammars: Grammars): LayoutGrammar {
  const layout = grammars.rules.layout ?? [];
  const named = (prefix: string) => layout.filter((rule) => rule.id.startsWith(`layout/${prefix}_`));
  const [opens, awaits] = [named('opens'), named('awaits')];
  const alone = [...named('alone'), ...(grammars.rules.columns ?? [])];
  const anyCase = alone.filter((rule) => rule.with.letters === 'any' || rule.id.startsWith('columns/'));
  const kinds = layout.filter((rule) => rule.id === 'layout/alone_kind');
  const hanging = layout.filter((rule) => rule.id === 'layout/hangs');
  const markers = grammars.rules.markers ?? [];
  const foldedOf = remembered(foldText);
  const find = (rules: readonly Rule[], line: string) =>
    firstMatch(rules, foldedOf(line), { start: 0, end: line.length }) ?? null;
  const has = (rules: readonly Rule[]) => remembered((line) => find(rules, line) !== null);
  const markerOf = remembered((line) => find(markers, line));
  const [hasOpening, hasAlone, hasAnyCase] = [has(opens), has(alone), has(anyCase)];
  return {
    opensParagraph: (line) => markerOf(line) !== null || (!/^\p{Ll}/u.test(line) && hasOpening(line)),
    standsAlone: (line) => (startsCapital(line) ? hasAlone(line) : hasAnyCase(line)),
    awaitsNumber: has(awaits),
    hangs: has(hanging),
    opensSection: (line) => markerOf(line) !== null,
    namesKind: has(kinds),
    isBareMarker: (line) => markerOf(line)?.end === line.length,
  };
}
