import { CATALOGUE, type MessageKey } from './catalogue.ts';
import type { Language } from './message.ts';

let spoken: Language = 'en';

/** Sets the language of this process; the command does so once, before it says anything. */
export function speak(language: Language): void {
  spoken = language;
}

/** The language that is spoken. */
export const language = (): Language => spoken;

/** A message in the language that is spoken, with its values. */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return CATALOGUE[key][spoken].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}
