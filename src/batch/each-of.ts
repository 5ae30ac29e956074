/**
 * Does work for each item, so many at a time, and takes the next one only when there is room for it.
 * @throws the first error of the work or of the items, when what was begun has ended
 */
export async function eachOf<T>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  for await (const item of items) {
    const one = work(item)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .then(() => {
        running.delete(one);
      });
    running.add(one);
    if (running.size >= atOnce) await Promise.race(running);
    if (failure !== null) break;
  }
  await Promise.all(running);
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
