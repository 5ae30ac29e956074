/**
 * Does work for each item, so many at a time. While it goes on the next item is looked for, and no more than that one; what was
 * made is told when the next work has been begun, so that nobody waits for the telling.
 * @param told is given what the work returned
 * @throws the first error of the items, the work or the telling, when what was begun has ended
 */
export async function eachOf<T, R>(
  items: Iterator<T, void, void> | AsyncIterator<T, void, void>,
  atOnce: number,
  work: (item: T) => Promise<R>,
  told: (made: R) => void = () => undefined,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const made: R[] = [];
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
  const begin = (item: T) => {
    const one = work(item)
      .then((result) => void made.push(result), failed)
      .then(() => void running.delete(one));
    running.add(one);
  };
  const tell = () => {
    try {
      for (const one of made.splice(0)) told(one);
    } catch (error) {
      failed(error);
    }
  };
  for (let item = await next(); !item.done && failure === null; ) {
    begin(item.value);
    const coming = next();
    tell();
    if (running.size >= atOnce) await Promise.race(running);
    item = await coming;
  }
  tell();
  while (running.size > 0) {
    await Promise.race(running);
    tell();
  }
  await items.return?.();
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
