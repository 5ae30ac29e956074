// What shells offer behind a Tab, asked of the shells themselves where they are installed.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inNewFolder, planExtract } from './support/command.ts';

const scriptFor = (shell: string): string => {
  const { status, stdout, stderr } = planExtract(['completion', shell]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What a shell offers for a command line, sorted, in a folder that holds one file. */
type Offer = (line: string) => string[];

const inBash: Offer = (line) =>
  offered('bash', (file) => {
    const words = line.split(' ').map((word) => `'${word}'`);
    return `source '${file}'; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _plan_extract; printf '%s\\n' "\${COMPREPLY[@]}"`;
  });

const inFish: Offer = (line) => offered('fish', (file) => `source '${file}'; complete -C '${line}'`);

function offered(shell: string, script: (file: string) => string): string[] {
  return inNewFolder((cwd) => {
    const file = join(cwd, 'script');
    writeFileSync(file, scriptFor(shell));
    writeFileSync(join(cwd, 'kế hoạch.txt'), '');
    const done = spawnSync(shell, ['-c', script(file)], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: cwd },
    });
    expect(done.stderr).toBe('');
    return done.stdout
      .split('\n')
      .map((row) => row.split('\t')[0] as string)
      .filter((row) => row !== '')
      .sort();
  });
}

describe.each([
  ['bash', inBash],
  ['fish', inFish],
] as const)('in %s', (shell, offer) => {
  const when = it.skipIf(!has(shell));

  when(`offers commands and files (needs ${shell})`, () => {
    expect(offer('plan-extract ')).toEqual(expect.arrayContaining(['explain', 'grammar', 'schema', 'text']));
    expect(offer('plan-extract expl')).toEqual(['explain']);
    expect(offer('plan-extract k').join()).toContain('kế hoạch.txt');
  });

  when(`offers the options of the command, and no others (needs ${shell})`, () => {
    expect(offer('plan-extract --for')).toEqual(['--format']);
    expect(offer('plan-extract text --ra')).toEqual(['--raw']);
    expect(offer('plan-extract --ra')).toEqual([]);
  });

  when(`offers the values of an option (needs ${shell})`, () => {
    expect(offer('plan-extract --format y')).toEqual(['yaml']);
    expect(offer('plan-extract --lang ')).toEqual(['en', 'vi']);
  });

  when(`knows commands below commands (needs ${shell})`, () => {
    expect(offer('plan-extract grammar ch')).toEqual(['check']);
  });
});

describe('in zsh', () => {
  it.skipIf(!has('zsh'))('is a script that zsh understands (needs zsh)', () => {
    const script = scriptFor('zsh');
    expect(spawnSync('zsh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    expect(script).toContain("'--format:format of the output'");
  });
});

it('names the shells that it knows', () => {
  expect(planExtract(['completion', 'tcsh'])).toMatchObject({ status: 2, stdout: '' });
  expect(planExtract(['completion', 'tcsh']).stderr).toContain('bash, zsh, fish');
});
