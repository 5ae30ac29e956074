// The options that say how files are read; every command that takes a file has them.
import type { Command } from 'commander';
import type { ReadOptions } from '../read/reader.ts';
import { say } from './messages/say.ts';
import { type SettingName, setting } from './settings.ts';

/** As commander gives them. */
export interface ReadFlags {
  readonly password?: string;
  readonly encoding?: string;
  readonly ocr: boolean;
  readonly ocrLanguage: string;
  readonly maxPages: number;
  readonly maxBytes: number;
  readonly maxExpandedBytes: number;
  readonly maxTime: number;
}

export const READ_SETTINGS = [
  'encoding',
  'ocr',
  'ocrLanguage',
  'maxPages',
  'maxBytes',
  'maxExpandedBytes',
  'maxTime',
] as const satisfies readonly SettingName[];

/** Adds the options to a command. */
export function withReadOptions(command: Command): Command {
  command.option('--password <password>', say('set.password'));
  for (const name of READ_SETTINGS) command.addOption(setting(name));
  return command;
}

/** The options for the readers of one file at a time. Pages of letter recognition are told on standard error. */
export function readOptionsOf(flags: ReadFlags): ReadOptions {
  return {
    password: flags.password ?? null,
    encoding: flags.encoding ?? null,
    ocr: flags.ocr,
    ocrLanguage: flags.ocrLanguage,
    maxPages: flags.maxPages,
    maxBytes: flags.maxBytes,
    maxExpandedBytes: flags.maxExpandedBytes,
    maxTime: flags.maxTime * 1000,
    onPage: (done, of) => process.stderr.write(`${say('read.page', { done, of })}\n`),
    hands: null,
    officeTurn: null,
  };
}
