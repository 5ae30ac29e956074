// Work on many items, some at a time: all of it is done and told, whatever the order in which it ends.
import { describe, expect, it } from 'vitest';
import { eachOf } from '../src/batch/each-of.ts';

const pause = () => new Promise((resolve) => setImmediate(resolve));

async function* numbers(count: number): AsyncGenerator<number, void, void> {
  for (let i = 0; i < count; i++) yield i;
}

describe('eachOf', () => {
  it.each([
    [0, 1],
    [1, 1],
    [5, 1],
    [5, 2],
    [2, 5],
    [20, 3],
  ])('of %i items, %i at a time, tells of each one once', async (count, atOnce) => {
    const told: number[] = [];
    await eachOf(
      numbers(count),
      atOnce,
      async (item) => {
        for (let i = 0; i < (item * 7) % 3; i++) await pause();
        return item;
      },
      (item) => told.push(item),
    );
    expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
  });

  it('does so many at a time, and no more', async () => {
    let [running, most] = [0, 0];
    await eachOf([1, 2, 3, 4, 5, 6].values(), 3, async () => {
      most = Math.max(most, ++running);
      await pause();
      running--;
    });
    expect(most).toBe(3);
  });

  it('tells of what was made while one takes long', async () => {
    const told: number[] = [];
    let end = () => {};
    const long = new Promise<void>((resolve) => {
      end = resolve;
    });
    const all = eachOf(
      [0, 1, 2].values(),
      3,
      async (item) => {
        if (item === 0) await long;
        return item;
      },
      (item) => told.push(item),
    );
    await pause();
    expect(told).toEqual([1, 2]);
    end();
    await all;
    expect(told).toEqual([1, 2, 0]);
  });

  it('takes no more items after an error, and throws it when the others have ended', async () => {
    const begun: number[] = [];
    const told: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      await pause();
      if (item === 1) throw new Error('one');
      await pause();
      return item;
    };
    await expect(eachOf(numbers(10), 2, work, (item) => told.push(item))).rejects.toThrow('one');
    expect(begun.length).toBeLessThan(4);
    expect(told).toContain(0);
  });

  it('closes the items, and throws their error and that of the telling', async () => {
    let closed = false;
    async function* broken(): AsyncGenerator<number, void, void> {
      try {
        yield 1;
        yield 2;
      } finally {
        closed = true;
      }
    }
    const full = () => {
      throw new Error('full');
    };
    await expect(eachOf(broken(), 1, async (item) => item, full)).rejects.toThrow('full');
    expect(closed).toBe(true);
    async function* torn(): AsyncGenerator<number, void, void> {
      yield 1;
      throw new Error('torn');
    }
    await expect(eachOf(torn(), 1, async (item) => item)).rejects.toThrow('torn');
  });
});
