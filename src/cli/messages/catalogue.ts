// Everything that the command says, in every language; tests/messages.test.ts sees that it is complete.
import { BATCH } from './batch.ts';
import { CHECK } from './check.ts';
import { COMMANDS } from './commands.ts';
import { DIFF } from './diff.ts';
import { FAILURES } from './failures.ts';
import type { Message } from './message.ts';
import { QUEUE } from './queue.ts';
import { READING } from './reading.ts';
import { SETTING_MESSAGES } from './settings.ts';
import { STATS } from './stats.ts';
import { STREAM } from './stream.ts';
import { TABLES } from './table.ts';

const ALL = {
  ...BATCH,
  ...CHECK,
  ...COMMANDS,
  ...DIFF,
  ...FAILURES,
  ...QUEUE,
  ...READING,
  ...SETTING_MESSAGES,
  ...STATS,
  ...STREAM,
  ...TABLES,
};

export type MessageKey = keyof typeof ALL;
export const CATALOGUE: Readonly<Record<MessageKey, Message>> = ALL;
