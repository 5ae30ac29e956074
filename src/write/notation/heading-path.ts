import type { Plan, Section } from '../../model/plan.ts';

/** For each section and annex its headings from the top: "V. TỔ CHỨC THỰC HIỆN › 1. Phòng Kinh tế". */
export function headingPaths({ sections, annexes }: Plan): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const walk = (below: readonly Section[], above: readonly string[]) => {
    for (const { id, label, title, sections: children } of below) {
      const path = [...above, title === null ? label : `${label} ${title}`];
      paths.set(id, path.join(' › '));
      walk(children, path);
    }
  };
  walk(sections, []);
  for (const { id, title } of annexes) if (title !== null) paths.set(id, title);
  return paths;
}
