// Runs the built command as fixtures/cli/*.md say (fixtures/cli/README.md tells how they are written).
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlanSchema } from '../src/model/plan.ts';
import { type Block, blockOf, type Case, caseFiles } from './support/case-files.ts';
import { inNewFolder, planExtract } from './support/command.ts';
import { at, fixtures } from './support/corpus.ts';
import { type Schema, violations } from './support/json-schema.ts';

const words = (block: Block): string[] => block.info.split(' ');

/** Lines with their line ends, in the encoding that is named. */
function encode(lines: readonly string[], [encoding = 'utf-8', mark]: readonly string[]): Buffer {
  const text = (mark === 'bom' ? '\ufeff' : '') + lines.map((line) => `${line}\n`).join('');
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const little = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? little.swap16() : little;
}

/** A pattern for lines among which `...` stands for any lines and `[...]` for anything within a line. */
function patternOf(lines: readonly string[], marks: readonly string[]): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const end = marks.includes('crlf') ? '\r\n' : '\n';
  const parts = lines.map((line) =>
    line === '...' ? `(?:.*${end})*?` : `${line.split('[...]').map(literal).join('.*')}${end}`,
  );
  return new RegExp(`^${marks.includes('bom') ? '\ufeff' : ''}${parts.join('')}$`);
}

function expectText(found: string, block: Block | undefined): void {
  const lines = block?.lines ?? [];
  if (patternOf(lines, block === undefined ? [] : words(block).slice(1)).test(found)) return;
  expect(found).toBe(lines.map((line) => `${line}\n`).join('')); // fails, with the difference
}

const blocksOf = (one: Case, kind: string): Block[] => one.blocks.filter((block) => words(block)[0] === kind);

function prepare(one: Case, folder: string): void {
  for (const block of one.blocks) {
    const [kind, name, ...encoding] = words(block);
    if (name === undefined || (kind !== 'file' && kind !== 'bytes')) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const content =
      kind === 'file' ? encode(block.lines, encoding) : Buffer.from(block.lines.join('').replace(/\s/g, ''), 'hex');
    writeFileSync(join(folder, name), content);
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

function check(one: Case): void {
  inNewFolder((cwd) => {
    prepare(one, cwd);
    const before = filesIn(cwd);
    const [percent, program, ...args] = (blockOf(one, 'command').lines[0] as string).split(' ');
    expect([percent, program]).toEqual(['%', 'plan-extract']);
    const input = blocksOf(one, 'stdin')[0];
    const done = planExtract(
      args.map((arg) => arg.replace(/^PLANS\//, `${at('fixtures', 'plans')}/`)),
      {
        cwd,
        stdin: input === undefined ? '' : encode(input.lines, words(input).slice(1)),
        env: Object.fromEntries(blocksOf(one, 'env').flatMap(({ lines }) => lines.map((line) => line.split('=')))),
      },
    );
    expectText(done.stderr, blocksOf(one, 'stderr')[0]);
    expectText(done.stdout, blocksOf(one, 'stdout')[0]);
    expect(done.status).toBe(Number(blocksOf(one, 'exit')[0]?.lines[0] ?? 0));
    const results = blocksOf(one, 'result');
    for (const result of results) expectText(readFileSync(join(cwd, words(result)[1] as string), 'utf8'), result);
    expect(filesIn(cwd)).toEqual([...new Set([...before, ...results.map((result) => words(result)[1])])].sort());
  });
}

const KINDS = ['command', 'file', 'bytes', 'stdin', 'stdout', 'stderr', 'result', 'exit', 'env'];

describe.each(caseFiles('cli').filter(({ file }) => file !== 'README.md'))('$file', ({ cases }) => {
  it.each(cases.map((one) => [one.title, one] as const))('%s', (_, one) => {
    expect(one.blocks.filter((block) => !KINDS.includes(words(block)[0] as string))).toEqual([]);
    check(one);
  });
});

describe('the command', () => {
  it('was built', () => {
    expect(existsSync(at('dist', 'cli.js'))).toBe(true);
  });

  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
    expect(planExtract(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    ['en', /Exit codes: 0/, /Usage:/],
    ['vi', /Mã thoát: 0/, /Cách dùng:/],
  ])('tells its options in the language that is asked for: %s', (lang, ...said) => {
    const { status, stdout, stderr } = planExtract(['--help', '--lang', lang]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const option of ['--format', '--output', '--grammars', '--strict', '--quiet', 'schema', 'grammar'])
      expect(stdout).toContain(option);
    for (const words of said) expect(stdout).toMatch(words);
  });

  it('ends quietly where its reader has seen enough (| head)', async () => {
    const file = at('fixtures', 'plans', 'two-annexes.txt');
    const child = spawn(process.execPath, [
      at('bin', 'plan-extract.js'),
      '-q',
      '-f',
      'json',
      ...Array<string>(20).fill(file),
    ]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('prints the same bytes every time', () => {
    const args = ['-f', 'json', '-q', ...fixtures.map(({ name }) => at('fixtures', 'plans', name))];
    expect(planExtract(args).stdout).toBe(planExtract(args).stdout);
  });
});

describe('plan-extract schema', () => {
  const { status, stdout, stderr } = planExtract(['schema']);
  const schema = JSON.parse(stdout) as Schema;
  const objections = (plan: unknown) => violations(schema, plan, schema.$defs ?? {});
  const planOf = (name: string) =>
    JSON.parse(planExtract(['-q', '-f', 'json', at('fixtures', 'plans', name)]).stdout) as Record<string, unknown>;

  it('prints JSON Schema and nothing else', () => {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('"$schema": "https://json-schema.org/draft/2020-12/schema"');
    expect(stdout.endsWith('}\n')).toBe(true);
  });

  it.each(fixtures.map(({ name }) => name))('is satisfied by what the command prints for %s', (name) => {
    const plan = planOf(name);
    expect(objections(plan)).toEqual([]);
    expect(PlanSchema.safeParse(plan).success).toBe(true);
  });

  it.each([
    ['a key too many', (plan: Record<string, unknown>) => ({ ...plan, more: 1 }), '$.more: unknown'],
    ['a missing key', ({ tasks: _, ...plan }: Record<string, unknown>) => plan, '$.tasks: missing'],
    [
      'another version',
      (plan: Record<string, unknown>) => ({ ...plan, schema: 'plan-extract/0' }),
      '$.schema: not plan-extract/1',
    ],
    ['a wrong type', (plan: Record<string, unknown>) => ({ ...plan, sections: [{}] }), '$.sections[0].id: missing'],
  ])('objects to %s, as the zod schema does', (_, spoil, message) => {
    const plan = spoil(planOf('school.txt'));
    expect(objections(plan)).toContain(message);
    expect(PlanSchema.safeParse(plan).success).toBe(false);
  });
});
