// The language of messages: --lang, the environment, the configuration, else the locale.
import type { Config } from './config.ts';
import { LANGUAGES, type Language } from './messages/message.ts';

const languageOf = (text: unknown): Language | undefined =>
  LANGUAGES.find((one) => typeof text === 'string' && text.toLowerCase().startsWith(one));

/** The language that the locale asks for: Vietnamese where it is Vietnamese, else English. */
export function localeLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return languageOf(named) ?? 'en';
}

/** The language to speak. Help and errors need it before the arguments are parsed, so it is looked for among them. */
export function languageFor(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  config: Config = new Map(),
): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const flag = at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  return (
    languageOf(flag) ??
    languageOf(env.PLAN_EXTRACT_LANG) ??
    languageOf(config.get('lang')?.value) ??
    localeLanguage(env)
  );
}
