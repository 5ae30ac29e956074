// Options that can also be set in the environment and in a configuration file: flag before environment before file.
import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { ENCODINGS } from '../read/decode.ts';
import { READ_DEFAULTS } from '../read/reader.ts';
import { count } from './count.ts';
import { LANGUAGES } from './messages/message.ts';
import { say } from './messages/say.ts';
import { OUTPUT_FORMATS } from './output-format.ts';

/** For each setting its key in a configuration file; `.` leads into an object. */
export const SETTING_KEYS = {
  lang: 'lang',
  format: 'format',
  grammars: 'grammars',
  strict: 'strict',
  quiet: 'quiet',
  encoding: 'encoding',
  ocr: 'ocr',
  ocrLanguage: 'ocr-language',
  jobs: 'jobs',
  maxPages: 'limits.pages',
  maxBytes: 'limits.bytes',
  maxExpandedBytes: 'limits.expanded-bytes',
  maxTime: 'limits.seconds',
  maxFileTime: 'limits.file-seconds',
  maxMemory: 'limits.megabytes',
} as const;
export type SettingName = keyof typeof SETTING_KEYS;

/** The environment variable of a setting: PLAN_EXTRACT_MAX_PAGES for `maxPages`. */
export const variableOf = (name: SettingName): string =>
  `PLAN_EXTRACT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

const MAKERS: Readonly<Record<SettingName, () => Option>> = {
  lang: () => new Option('--lang <language>', say('set.lang')).choices(LANGUAGES),
  format: () => new Option('-f, --format <format>', say('set.format')).choices(OUTPUT_FORMATS),
  grammars: () => new Option('--grammars <dir>', say('set.grammars')),
  strict: () => new Option('--strict', say('set.strict')),
  quiet: () => new Option('-q, --quiet', say('set.quiet')),
  encoding: () => new Option('--encoding <name>', say('set.encoding', { known: ENCODINGS.join(', ') })),
  ocr: () => new Option('--no-ocr', say('set.no-ocr')),
  ocrLanguage: () => new Option('--ocr-language <code>', say('set.ocr-language')).default(READ_DEFAULTS.ocrLanguage),
  maxPages: () => count('--max-pages <n>', say('set.max-pages')).default(READ_DEFAULTS.maxPages),
  maxBytes: () => count('--max-bytes <n>', say('set.max-bytes')).default(READ_DEFAULTS.maxBytes),
  maxExpandedBytes: () =>
    count('--max-expanded-bytes <n>', say('set.max-expanded-bytes')).default(READ_DEFAULTS.maxExpandedBytes),
  maxTime: () => count('--max-time <seconds>', say('set.max-time')).default(READ_DEFAULTS.maxTime / 1000),
  jobs: () => count('--jobs <n>', say('set.jobs')).default(availableParallelism()),
  maxFileTime: () => count('--max-file-time <seconds>', say('set.max-file-time')).default(900),
  maxMemory: () => count('--max-memory <megabytes>', say('set.max-memory')).default(1024),
};

/** Options made here; another option of the same name (`diff --format`) is no setting. */
const made = new WeakMap<Option, SettingName>();

/** The option of a setting, for one command. */
export function setting(name: SettingName): Option {
  const option = MAKERS[name]();
  made.set(option, name);
  return option;
}

/** The setting that an option is; undefined for an option of one command alone. */
export const settingOf = (option: Option): SettingName | undefined => made.get(option);
