// Turns DOC, ODT and RTF into DOCX, XLS and ODS into XLSX with LibreOffice, in a folder and with a profile of its own, so that several run side by side
// and nothing of the user's is touched. Macros are off, links are not followed.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ReadError } from '../read-error.ts';
import type { ReadOptions } from '../reader.ts';

/** What the profile says before its first start. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['/org.openoffice.Office.Writer/Content/Update', 'Link', '2'],
  ['/org.openoffice.Office.Common/Misc', 'FirstRun', 'false'],
];

const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${SETTINGS.map(([path, name, value]) => `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`).join('\n')}
</oor:items>
`;

/** What a kind is turned into, and what LibreOffice calls that. */
const TARGETS = {
  docx: 'docx:MS Word 2007 XML',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
} as const;
const TARGET_OF = { doc: 'docx', odt: 'docx', rtf: 'docx', xls: 'xlsx', ods: 'xlsx' } as const;
export type OfficeKind = keyof typeof TARGET_OF;

/**
 * Converts a document.
 * @param office the path of LibreOffice
 * @param kind what the bytes are
 * @param file shown in messages
 * @throws {ReadError} `too-slow` after `maxTime`, `damaged` where LibreOffice cannot load it, `expands-too-far`
 */
export async function convertByOffice(
  office: string,
  bytes: Uint8Array,
  kind: OfficeKind,
  file: string,
  { maxTime, maxExpandedBytes }: Pick<ReadOptions, 'maxTime' | 'maxExpandedBytes'>,
): Promise<Uint8Array> {
  const target = TARGET_OF[kind];
  const folder = await mkdtemp(join(tmpdir(), 'plan-extract-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const source = join(folder, `document.${kind}`);
    await writeFile(source, bytes);
    const out = join(folder, 'out');
    const said = await runOffice(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--nodefault',
        '--convert-to',
        TARGETS[target],
        '--outdir',
        out,
        source,
      ],
      maxTime,
    );
    if (said === null) throw new ReadError('too-slow', file, String(maxTime / 1000));
    const made = join(out, `document.${target}`);
    const size = await stat(made).then(
      (found) => found.size,
      () => null,
    );
    if (size === null) throw new ReadError('damaged', file, said === '' ? 'LibreOffice' : `LibreOffice: ${said}`);
    if (size > maxExpandedBytes) throw new ReadError('expands-too-far', file, String(maxExpandedBytes));
    return await readFile(made);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Runs the program to its end: its last words about an error, or null where time ran out and it was stopped. */
function runOffice(office: string, args: readonly string[], maxTime: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    // The program starts others; in a group of their own all can be stopped.
    const grouped = process.platform !== 'win32';
    const child = spawn(office, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: grouped, windowsHide: true });
    let said = '';
    let late = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
    const stop = () => {
      try {
        if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // It has ended already.
      }
    };
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, maxTime);
    process.once('exit', stop);
    const done = () => {
      clearTimeout(timer);
      process.removeListener('exit', stop);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', () => {
      done();
      resolve(late ? null : (/^Error: (.*)$/m.exec(said)?.[1] ?? ''));
    });
  });
}
