// The dataset of a command: its plans, and what in it is broken.
import type { PlanFacts } from '../model/plan-facts.ts';
import type { ReadProblem } from '../read/read-error.ts';
import { CommandFailure } from './exit-code.ts';
import { say } from './messages/say.ts';

export interface Dataset {
  readonly plans: AsyncIterable<PlanFacts>;
  /** How many lines and files were broken; to be asked when all plans are read. */
  broken(): number;
}

const REASONS: Readonly<Record<string, ReadProblem>> = { ENOENT: 'missing', EACCES: 'denied', EPERM: 'denied' };

/** Opens a dataset; what is broken is said on standard error as it is met. */
export async function openDataset(path: string): Promise<Dataset> {
  const { readDataset } = await import('../read/dataset.ts');
  let broken = 0;
  const plans = readDataset(path, ({ file, line, detail }) => {
    broken++;
    process.stderr.write(`${say('dataset.broken', { place: line === null ? file : `${file}:${line}`, detail })}\n`);
  });
  return { plans: withReasons(plans, path), broken: () => broken };
}

/** @throws {CommandFailure} where the path cannot be read, or holds no plan */
async function* withReasons(plans: AsyncIterable<PlanFacts>, path: string): AsyncGenerator<PlanFacts, void, void> {
  let none = true;
  try {
    for await (const plan of plans) {
      none = false;
      yield plan;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CommandFailure(say(`read.${REASONS[code] ?? 'failed'}`, { file: path, detail: message }));
  }
  if (none) throw new CommandFailure(say('dataset.empty', { file: path }));
}
