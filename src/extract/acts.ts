// What the words of a task say is done, and who decides on it: for each task the first of each kind.
import type { ActFinding, TaskFinding } from '../model/finding.ts';
import type { Context } from './context.ts';

export function findActs(context: Context, tasks: readonly TaskFinding[]): ActFinding[] {
  return tasks.flatMap(({ unit, start, end }) =>
    (['action', 'aim', 'decision'] as const).flatMap((kind): ActFinding[] => {
      const rule = `acts/${kind}`;
      const match = context.first(rule, { start, end });
      return match === undefined ? [] : [{ unit, kind, start: match.start, end: match.end, rule }];
    }),
  );
}
