/** 0: done. 1: findings that the user asked to fail on. 2: could not run. */
export const EXIT = { done: 0, findings: 1, failed: 2 } as const;

/** Ends the command with a message for people. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}
