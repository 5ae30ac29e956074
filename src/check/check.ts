// Does a plan hold together? For each task and target the members of the principle of "rõ", totals, and the diagnostics.
import { CLARITY_MEMBERS } from '../model/clarity.ts';
import type { Plan, Section } from '../model/plan.ts';
import type { Check, CheckItem } from './check-schema.ts';
import { judgeTarget } from './judge-target.ts';
import { judgeTask } from './judge-task.ts';
import { tallyOf } from './tally.ts';

/**
 * Says which tasks and targets of a plan are clear in the sense of the principle that plans set themselves (rõ người, rõ việc,
 * rõ trách nhiệm, rõ thẩm quyền, rõ thời gian, rõ kết quả), by what words, and what is missing. Pure; throws nothing.
 * @returns a value of the shape of `CheckSchema`; offsets are those of the plan
 */
export function check(plan: Plan): Check {
  const items = [
    ...plan.tasks.map((task): CheckItem => ({ ...aboutOf(task, 'task'), verdicts: judgeTask(task, plan) })),
    ...plan.targets.map((one): CheckItem => ({ ...aboutOf(one, 'target'), verdicts: judgeTarget(one, plan) })),
  ].sort((a, b) => a.span.start - b.span.start);
  const named = plan.clarity?.members.map(({ member }) => member) ?? [];
  const members = CLARITY_MEMBERS.filter((member) => named.includes(member));
  return {
    schema: 'plan-extract/check-1',
    source: plan.source.name,
    principle: {
      members: members.length === 0 ? [...CLARITY_MEMBERS] : members,
      stated: plan.clarity ?? null,
    },
    items,
    totals: byKind(items),
    sections: sectionsOf(plan, items),
    agencies: plan.agencies
      .map(({ id, name, leads, coordinates }) => ({
        id,
        name,
        leads: tallyOf(items.filter((item) => leads.includes(item.id))),
        coordinates: tallyOf(items.filter((item) => coordinates.includes(item.id))),
      }))
      .sort((a, b) => b.leads.count - a.leads.count || b.coordinates.count - a.coordinates.count),
    diagnostics: plan.diagnostics,
  };
}

const aboutOf = (
  { id, section, text, span }: Pick<CheckItem, 'id' | 'section' | 'text' | 'span'>,
  kind: CheckItem['kind'],
): Omit<CheckItem, 'verdicts'> => ({ id, kind, section, text, span });

const byKind = (items: readonly CheckItem[]): Check['totals'] => ({
  tasks: tallyOf(items.filter(({ kind }) => kind === 'task')),
  targets: tallyOf(items.filter(({ kind }) => kind === 'target')),
});

/** Each section with what stands in it and below it, in the order of the outline; then what stands in no section. */
function sectionsOf({ sections, annexes }: Plan, items: readonly CheckItem[]): Check['sections'] {
  const rows: Check['sections'] = [];
  const add = (id: string, level: number, title: string | null, inside: readonly CheckItem[]) => {
    if (inside.length > 0) rows.push({ id, level, title, ...byKind(inside) });
  };
  const visit = (node: Section, level: number): void => {
    const ids = new Set(idsBelow(node));
    add(
      node.id,
      level,
      node.title,
      items.filter(({ section }) => ids.has(section)),
    );
    for (const child of node.sections) visit(child, level + 1);
  };
  for (const node of sections) visit(node, 1);
  const known = new Set(sections.flatMap(idsBelow));
  const others = [...new Set(items.map(({ section }) => section))].filter((id) => !known.has(id));
  for (const id of others) {
    const title = annexes.find((annex) => annex.id === id)?.title ?? null;
    add(
      id,
      1,
      title,
      items.filter(({ section }) => section === id),
    );
  }
  return rows;
}

const idsBelow = (node: Section): string[] => [node.id, ...node.sections.flatMap(idsBelow)];
