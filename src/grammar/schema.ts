// The shape of a grammar file (grammars/*.yaml, or a user's own in --grammars DIR).
import * as z from 'zod';
import { CONVERTERS } from '../model/rule.ts';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'a name is written in small letters, digits and _');

const example = z.strictObject({
  text: z.string().min(1).describe('A text in the manner of real plans'),
  match: z.string().min(1).describe('What the pattern finds in it'),
  value: z.unknown().optional().describe('What the converter makes of it'),
  groups: z.record(z.string(), z.string()).optional().describe('What the named groups hold'),
});

const reject = z.strictObject({
  text: z.string().min(1),
  why: z.string().min(1).describe('Why nothing may be found here'),
});

const rule = z.strictObject({
  id: name,
  summary: z.string().min(1),
  in: z.array(z.string()).default([]).describe('Roles of sections and columns it applies to; none: all'),
  pattern: z.string().min(1).describe('XRegExp, free-spacing; fragments and lexicons by {{name}}; named groups'),
  value: z.enum(CONVERTERS).default('text'),
  with: z.record(z.string(), z.string()).default({}),
  needs: z
    .array(z.string().min(1))
    .default([])
    .describe('Words of which one must be in the text for the pattern to match: what lacks them all is not searched'),
  case: z
    .enum(['folded', 'sensitive', 'bare'])
    .default('folded')
    .describe('folded: small letters; sensitive: capitals count; bare: capitals count, marks of letters do not'),
  examples: z.array(example).min(2, 'a rule needs at least two examples'),
  rejects: z.array(reject).min(1, 'a rule needs at least one reject'),
});

/** One grammar file. */
export const GrammarFile = z.strictObject({
  about: z.string().min(1),
  fragments: z.record(name, z.string().min(1)).default({}),
  lexicons: z.record(name, z.strictObject({ about: z.string(), words: z.array(z.string().min(1)).min(1) })).default({}),
  rules: z.array(rule).default([]),
});

export type GrammarFile = z.infer<typeof GrammarFile>;
export type RuleSource = z.infer<typeof rule>;
