/**
 * Does work for each item, so many at a time. The next item is looked for while the work goes on, and no more than that one.
 * @throws the first error of the work or of the items, when what was begun has ended
 */
export async function eachOf<T>(
  items: Iterator<T, void, void> | AsyncIterator<T, void, void>,
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  const failed = (error: unknown) => {
    failure ??= { error };
  };
  const next = async () => {
    try {
      return await items.next();
    } catch (error) {
      failed(error);
      return { done: true } as const;
    }
  };
  for (let item = await next(); !item.done && failure === null; ) {
    const coming = next();
    const one = work(item.value)
      .catch(failed)
      .then(() => {
        running.delete(one);
      });
    running.add(one);
    if (running.size >= atOnce) await Promise.race(running);
    item = await coming;
  }
  await Promise.all(running);
  await items.return?.();
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
