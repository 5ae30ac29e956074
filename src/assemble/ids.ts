/** Gives out ids such as `t-II.2-3`: a letter for the kind, the section, and a number that counts up within both. */
export function idsOf(): (letter: string, section: string) => string {
  const used = new Map<string, number>();
  return (letter, section) => {
    const key = `${letter}-${section}`;
    const next = (used.get(key) ?? 0) + 1;
    used.set(key, next);
    return `${key}-${next}`;
  };
}
