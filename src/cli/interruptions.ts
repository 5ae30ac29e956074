import type { BatchOptions } from '../batch/run-batch.ts';

export interface Interruptions {
  /** Aborted by the first signal. */
  readonly signal: NonNullable<BatchOptions['signal']>;
  /** The signal that came; null while none has. */
  interrupted(): NodeJS.Signals | null;
  /** Leaves signals to the system again. */
  ignore(): void;
}

/** A first signal ends the batch in good order; a second one ends the program. */
export function interruptions(): Interruptions {
  const controller = new AbortController();
  let by: NodeJS.Signals | null = null;
  const stop = (signal: NodeJS.Signals) => {
    by = signal;
    ignore();
    controller.abort();
  };
  const ignore = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: controller.signal, interrupted: () => by, ignore };
}
