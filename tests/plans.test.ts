// Whole plans of invented communes against what a careful reader finds in them (fixtures/plans/*.expected.yaml).
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../src/pipeline.ts';
import { at, fixtures } from './support/corpus.ts';
import { factsOf } from './support/facts.ts';

type Facts = ReturnType<typeof factsOf>;

describe.each(fixtures.map((one) => [one.name, one] as const))('%s', (name, { source }) => {
  const file = at('fixtures', 'plans', name.replace(/\.\w+$/, '.expected.yaml'));
  const expected = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Facts) : undefined;
  const found = factsOf(run(source).plan);

  it('has an expected file', () => expect(expected).toBeDefined());

  for (const part of Object.keys(found) as (keyof Facts)[]) {
    it(`gives its ${part}`, () => {
      // Diagnostics beyond those that any reader would expect are welcome; all others are exact.
      if (part === 'diagnostics')
        expect(found[part]).toEqual(expect.arrayContaining(expected?.[part] as Facts['diagnostics']));
      else if (part === 'sections')
        expect(found[part]).toEqual(
          expected?.sections.map((one) => (one.title === null ? one : { ...one, opens: undefined })),
        );
      else expect(found[part]).toEqual(expected?.[part]);
    });
  }
});
