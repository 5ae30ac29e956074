// `stats` and `graph` as commands: the ending of a name means a format, as everywhere.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inNewFolder, planExtract } from './support/command.ts';
import { smallPlan } from './support/plan-folder.ts';

const inDataset = (work: (cwd: string) => void): void =>
  inNewFolder((cwd) => {
    writeFileSync(join(cwd, 'a.txt'), smallPlan(1));
    expect(planExtract(['a.txt', '-o', 'ket-qua.ndjson'], { cwd }).status).toBe(0);
    work(cwd);
  });

describe('stats and graph', () => {
  it.each([
    ['stats', 'so-lieu.json', /^\{\n {2}"/],
    ['stats', 'so-lieu.txt', /[┌│]/],
    ['graph', 'so-do.json', /^\{/],
    ['graph', 'so-do.GraphML', /^<\?xml/],
    ['graph', 'so-do.mmd', /^flowchart LR\n/],
  ])('%s -o %s writes the format of that ending', (command, output, content) => {
    inDataset((cwd) => {
      expect(planExtract([command, 'ket-qua.ndjson', '-o', output], { cwd }).status).toBe(0);
      expect(readFileSync(join(cwd, output), 'utf8')).toMatch(content);
    });
  });

  it('stats writes one table as CSV', () => {
    inDataset((cwd) => {
      const { status } = planExtract(['stats', 'ket-qua.ndjson', '--table', 'agencies', '-o', 'co-quan.csv'], { cwd });
      expect(status).toBe(0);
      expect(readFileSync(join(cwd, 'co-quan.csv'), 'utf8')).toContain('Ban Kinh tế xã');
    });
  });

  it.each(['stats', 'graph'])('%s refuses an ending that means no format, and writes nothing', (command) => {
    inDataset((cwd) => {
      const { status, stderr } = planExtract([command, 'ket-qua.ndjson', '-o', 'ra.docx'], { cwd });
      expect(status).toBe(2);
      expect(stderr).toContain('.docx');
      expect(existsSync(join(cwd, 'ra.docx'))).toBe(false);
    });
  });
});
