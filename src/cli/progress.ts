// How far a long run is, on standard error, where that is a terminal.
import type { SingleBar } from 'cli-progress';

/** Told of each thing that is done. */
export interface Progress {
  /** One more is done; `name` is what is worked on next. */
  step(name: string): void;
  /** Takes the bar away, so that messages stand on lines of their own. */
  end(): void;
}

const NONE: Progress = { step: () => {}, end: () => {} };

/** A bar for `total` things; nothing for one thing, and nothing where the stream is no terminal. */
export async function progressOf(total: number, stream: NodeJS.WriteStream = process.stderr): Promise<Progress> {
  if (!stream.isTTY || total < 2) return NONE;
  const { SingleBar: Bar } = (await import('cli-progress')).default;
  const bar: SingleBar = new Bar({
    stream,
    format: '{bar} {value}/{total} {name}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
    stopOnComplete: false,
  });
  bar.start(total, 0, { name: '' });
  return { step: (name) => bar.increment({ name }), end: () => bar.stop() };
}
