// How far a batch is, on standard error: a bar where that is a terminal, else a line now and then.
import { say } from './messages/say.ts';

export interface BatchProgress {
  total(files: number): void;
  /** A file is done; `failures` is the number of documents without a plan so far. */
  step(failures: number): void;
  end(): void;
}

const NONE: BatchProgress = { total: () => {}, step: () => {}, end: () => {} };
/** Milliseconds between two lines. */
const INTERVAL = 15_000;

export async function batchProgress(
  quiet: boolean,
  stream: NodeJS.WriteStream = process.stderr,
): Promise<BatchProgress> {
  if (quiet) return NONE;
  return stream.isTTY ? bar(stream) : lines(stream);
}

async function bar(stream: NodeJS.WriteStream): Promise<BatchProgress> {
  const { SingleBar } = (await import('cli-progress')).default;
  const shown = new SingleBar({
    stream,
    format: `{bar} {value}/{total}  {rate}/s  ${say('batch.left')} {eta_formatted}  ${say('batch.failures')} {failures}`,
    barsize: 24,
    etaBuffer: 200,
    hideCursor: false, // an interrupted run must not leave the terminal without one
    clearOnComplete: true,
    linewrap: false,
    stopOnComplete: false,
  });
  const clock = makeClock();
  shown.start(0, 0, { rate: '0.0', failures: 0 });
  return {
    total: (files) => shown.setTotal(files),
    step: (failures) => shown.update(clock.step(), { rate: clock.rate().toFixed(1), failures }),
    end: () => shown.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): BatchProgress {
  const clock = makeClock();
  let [of, failed] = [0, 0];
  const tell = () => {
    const left = clock.done() > 0 && of > clock.done() ? (of - clock.done()) / clock.rate() : 0;
    const values = { done: clock.done(), of: of || '?', rate: clock.rate().toFixed(1), failed, left: Math.ceil(left) };
    stream.write(`${say('batch.progress', values)}\n`);
  };
  const timer = setInterval(tell, INTERVAL);
  timer.unref();
  return {
    total: (files) => {
      of = files;
    },
    step: (failures) => {
      clock.step();
      failed = failures;
    },
    end: () => clearInterval(timer),
  };
}

/** Counts, and knows how fast. */
function makeClock() {
  const started = performance.now();
  let done = 0;
  return {
    step: () => ++done,
    done: () => done,
    /** Files a second. */
    rate: () => done / Math.max(0.001, (performance.now() - started) / 1000),
  };
}
