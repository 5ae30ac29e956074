// A plan for a comparison: extracted from a document, or read from what plan-extract wrote before.
import { parseAllDocuments } from 'yaml';
import type { ComparedPlan } from '../../model/plan-diff.ts';
import type { Grammars } from '../../model/rule.ts';
import type { ReadOptions } from '../../read/reader.ts';
import { CommandFailure } from '../exit-code.ts';
import { say } from '../messages/say.ts';

/** The beginning of a result of plan-extract, in JSON (one or a list) or YAML. */
const RESULT = /^\s*(?:\[\s*)?\{\s*"schema":\s*"plan-extract\/|^\s*(?:---\s*)?schema:\s*["']?plan-extract\//;

/**
 * @throws {CommandFailure} where a result of plan-extract is damaged, or holds several plans
 * @throws {ReadError} where the file cannot be read
 */
export async function readPlan(
  file: string,
  options: ReadOptions,
  grammars: Grammars | undefined,
): Promise<ComparedPlan> {
  const { readSource } = await import('../../read/read-file.ts');
  const source = await readSource(file, options);
  if (RESULT.test(source.text)) return resultOf(file, source.text);
  const { run } = await import('../../pipeline.ts');
  return run(source, grammars === undefined ? {} : { grammars }).plan;
}

async function resultOf(file: string, text: string): Promise<ComparedPlan> {
  const { ComparedPlanSchema } = await import('../../model/plan-diff.ts');
  const value = await parsed(file, text);
  if (Array.isArray(value)) throw new CommandFailure(say('diff.several', { file }));
  const result = ComparedPlanSchema.safeParse(value);
  if (result.success) return result.data;
  const what = result.error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new CommandFailure(say('diff.not-a-plan', { file, what: what.join('; ') }));
}

/** JSON or YAML; several documents as a list. */
async function parsed(file: string, text: string): Promise<unknown> {
  try {
    if (/^\s*[[{]/.test(text)) return JSON.parse(text);
    const documents = parseAllDocuments(text);
    const problem = [...documents].flatMap(({ errors }) => errors)[0];
    if (problem !== undefined) throw problem;
    return documents.length === 1 ? documents[0]?.toJS() : [...documents];
  } catch (error) {
    const what = (error as Error).message.split('\n')[0] as string;
    throw new CommandFailure(say('diff.not-a-plan', { file, what }));
  }
}
