// One entry for each body, whatever its spelling, with what it leads and coordinates.
import type { AgencyFinding, Findings, TaskFinding } from '../model/finding.ts';
import type { Agency } from '../model/plan.ts';
import type { Places } from './places.ts';

/** @param ids the id of each task */
export function assembleAgencies(
  { tasks, namesInFull }: Findings,
  ids: ReadonlyMap<TaskFinding, string>,
  places: Places,
): Agency[] {
  const groups = new Map<string, { finding: AgencyFinding; task: TaskFinding }[]>();
  for (const task of tasks) {
    for (const finding of task.agencies)
      groups.set(finding.key, [...(groups.get(finding.key) ?? []), { finding, task }]);
  }
  return [...groups].map(([key, members], i) => {
    const defined = namesInFull.filter((one) => one.key === key).flatMap(({ short, long }) => [long, short]);
    const names = [...new Set([...members.map(({ finding }) => finding), ...defined].map((one) => places.text(one)))];
    const idsOf = (duty: AgencyFinding['duty']) =>
      members.filter(({ finding }) => finding.duty === duty).map(({ task }) => ids.get(task) as string);
    const name = names.reduce((a, b) => (b.length > a.length ? b : a));
    return {
      id: `a-${i + 1}`,
      name,
      aliases: names.filter((other) => other !== name),
      leads: idsOf('lead'),
      coordinates: idsOf('coordinate'),
      mentions: new Set(members.map(({ finding }) => finding.start)).size,
    };
  });
}
