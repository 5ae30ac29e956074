// Turns that threads share: so many may work at a time. What a thread holds when it dies can be given back for it.

/** One slot for each turn: 0 where it is free, else the number of the task that has it. */
export function makeTurns(count: number): SharedArrayBuffer {
  return new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT);
}

/** Milliseconds between two looks; what waits here takes seconds. */
const PAUSE = 25;

/** Does work when there is a turn. */
export async function inTurn<T>(turns: SharedArrayBuffer, task: number, work: () => Promise<T>): Promise<T> {
  const slots = new Int32Array(turns);
  const take = () => slots.findIndex((_, i) => Atomics.compareExchange(slots, i, 0, task) === 0);
  let slot = take();
  while (slot < 0) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    slot = take();
  }
  try {
    return await work();
  } finally {
    Atomics.compareExchange(slots, slot, task, 0);
  }
}

/** Gives back the turns of a task whose thread has died. */
export function giveBack(turns: SharedArrayBuffer, task: number): void {
  const slots = new Int32Array(turns);
  slots.forEach((_, i) => {
    Atomics.compareExchange(slots, i, task, 0);
  });
}
