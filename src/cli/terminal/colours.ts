import chalk, { Chalk, type ChalkInstance, chalkStderr } from 'chalk';

/** Colours for a stream: as many as its terminal shows; none with NO_COLOR (no-color.org), which chalk does not know. */
export function coloursFor(stream: 'stdout' | 'stderr'): ChalkInstance {
  const { level } = stream === 'stdout' ? chalk : chalkStderr;
  return new Chalk({ level: process.env.NO_COLOR ? 0 : level });
}

/** No colours at all, for files. */
export const noColours = (): ChalkInstance => new Chalk({ level: 0 });
