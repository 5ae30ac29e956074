import type { LayoutGrammar } from '../model/layout.ts';
import type { Grammars, Rule } from '../model/rule.ts';
import { foldText } from './fold.ts';
import { firstMatch } from './match.ts';

const startsCapital = (line: string): boolean => /^[^\p{L}]*\p{Lu}/u.test(line);

/** What the normaliser asks about the shape of lines, answered by `layout.yaml` and `markers.yaml`. */
export function layoutOf(grammars: Grammars): LayoutGrammar {
  const layout = grammars.rules.layout ?? [];
  const named = (prefix: string) => layout.filter((rule) => rule.id.startsWith(`layout/${prefix}_`));
  const [opens, alone, awaits] = [named('opens'), named('alone'), named('awaits')];
  const kinds = layout.filter((rule) => rule.id === 'layout/alone_kind');
  const hanging = layout.filter((rule) => rule.id === 'layout/hangs');
  const markers = grammars.rules.markers ?? [];
  const found = (rules: readonly Rule[], line: string) =>
    firstMatch(rules, foldText(line), { start: 0, end: line.length });
  return {
    opensParagraph: (line) => found(markers, line) !== undefined || (found(opens, line) !== undefined && !/^\p{Ll}/u.test(line)),
    standsAlone: (line) => startsCapital(line) && found(alone, line) !== undefined,
    awaitsNumber: (line) => found(awaits, line) !== undefined,
    hangs: (line) => found(hanging, line) !== undefined,
    opensSection: (line) => found(markers, line) !== undefined,
    namesKind: (line) => found(kinds, line) !== undefined,
    isBareMarker: (line) => found(markers, line)?.end === line.length,
  };
}
