// The bar of progress: drawn on a terminal, gone at the end, and nothing anywhere else.
import { Writable } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { progressOf } from '../src/cli/progress.ts';

function streamOf(isTTY: boolean): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns: 80, rows: 24 }) as unknown as NodeJS.WriteStream, written };
}

describe('progress', () => {
  it('is a bar on a terminal', async () => {
    const { stream, written } = streamOf(true);
    const progress = await progressOf(3, stream);
    progress.step('hai.txt');
    progress.step('ba.txt');
    await vi.waitFor(() => expect(written.join('')).toContain('2/3 ba.txt'));
    progress.end();
  });

  it('is nothing in a pipe, and nothing for one file', async () => {
    for (const [isTTY, total] of [
      [false, 3],
      [true, 1],
    ] as const) {
      const { stream, written } = streamOf(isTTY);
      const progress = await progressOf(total, stream);
      progress.step('a');
      progress.end();
      expect(written).toEqual([]);
    }
  });
});
