// The catalogue of messages: complete in every language, and nothing in it that nobody says.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../src/cli/messages/catalogue.ts';
import { LANGUAGES } from '../src/cli/messages/message.ts';
import { at } from './support/corpus.ts';

const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string).sort();

/** The sources of the command, the catalogue itself left out. */
const sources = readdirSync(at('src', 'cli'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('messages'))
  .map((name) => readFileSync(join(at('src', 'cli'), name), 'utf8'))
  .join('\n');

/** Keys that are put together from values; each value is a member of a type that the catalogue is checked against. */
const COMPOSED = [
  /^read\./,
  /^check\.member\./,
  /^coverage\./,
  /^diff\.field\./,
  /^queue\.(?:again|dead|no-package|no-url|bad-url|no-redis|other-version|unwritten)$/,
  /^stream\.(?:not-json|no-request|path-refused|too-large)$/,
  /^stats\.(?:table|column)\./,
  /^batch\.(?:out-of-memory|crashed|defect|link|loop|seen|no-file|hidden)$/,
];

describe.each(Object.entries(CATALOGUE))('the message %s', (key, message) => {
  it('is there in every language', () => {
    for (const language of LANGUAGES) expect(message[language]).toMatch(/\p{L}/u);
    expect(Object.keys(message).sort()).toEqual([...LANGUAGES].sort());
  });

  it('has the same values in every language', () => {
    for (const language of LANGUAGES) expect(holes(message[language])).toEqual(holes(message.en));
  });

  it('is said somewhere', () => {
    if (!COMPOSED.some((shape) => shape.test(key))) expect(sources).toContain(`'${key}'`);
  });
});
