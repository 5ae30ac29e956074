import type { LayoutGrammar } from '../model/layout.ts';
import type { Grammars, Rule } from '../model/rule.ts';
import { type Folded, foldText } from './fold.ts';
import { firstMatch } from './match.ts';

interface Shape {
  readonly marker: boolean;
  readonly bareMarker: boolean;
  readonly opens: boolean;
  readonly alone: boolean;
  readonly kind: boolean;
  readonly awaits: boolean;
  readonly hangs: boolean;
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
  const found = (rules: readonly Rule[], line: string, folded: Folded) =>
    firstMatch(rules, folded, { start: 0, end: line.length });
  // The same line is asked about several times; what its words say does not change.
  const known = new Map<string, Shape>();
  const shapeOf = (line: string): Shape => {
    let shape = known.get(line);
    if (shape === undefined) {
      const folded = foldText(line);
      const marker = found(markers, line, folded);
      shape = {
        marker: marker !== undefined,
        bareMarker: marker?.end === line.length,
        opens: marker !== undefined || (!/^\p{Ll}/u.test(line) && found(opens, line, folded) !== undefined),
        alone: found(startsCapital(line) ? alone : anyCase, line, folded) !== undefined,
        kind: found(kinds, line, folded) !== undefined,
        awaits: found(awaits, line, folded) !== undefined,
        hangs: found(hanging, line, folded) !== undefined,
      };
      known.set(line, shape);
    }
    return shape;
  };
  return {
    opensParagraph: (line) => shapeOf(line).opens,
    standsAlone: (line) => shapeOf(line).alone,
    awaitsNumber: (line) => shapeOf(line).awaits,
    hangs: (line) => shapeOf(line).hangs,
    opensSection: (line) => shapeOf(line).marker,
    namesKind: (line) => shapeOf(line).kind,
    isBareMarker: (line) => shapeOf(line).bareMarker,
  };
}
