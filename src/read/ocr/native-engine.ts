// The program tesseract where it is installed: images go in through standard input, what it saw comes out as hOCR.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { type Engine, IMAGE_TIME, type Layout, SEGMENTATION, SIGNS } from './engine.ts';
import { linesOfHocr } from './hocr.ts';
import { pgmOf } from './pgm.ts';
import type { Raster } from './raster.ts';

/**
 * The installed tesseract.
 * @param folder the data of the languages; null where it is to use its own
 * @returns null where the program is not installed, or is to use its own data and has none
 */
export async function nativeEngine(codes: readonly string[], folder: string | null): Promise<Engine | null> {
  const version = /^tesseract v?(\S+)/.exec(await output(['--version']).catch(() => ''))?.[1];
  if (version === undefined) return null;
  if (folder === null && !(await knows(codes))) return null;
  const data = folder === null ? [] : ['--tessdata-dir', folder];
  const recognise = async (raster: Raster, layout: Layout) => {
    const options = ['-l', codes.join('+'), '--oem', '1', '--psm', SEGMENTATION[layout], '--dpi', String(raster.dpi)];
    const signs = SIGNS[layout] === '' ? [] : ['-c', `tessedit_char_whitelist=${SIGNS[layout]}`];
    return linesOfHocr(
      await output(['-', '-', ...data, ...options, ...signs, '-c', 'tessedit_create_hocr=1'], pgmOf(raster)),
    );
  };
  return { name: `tesseract ${version}`, hands: availableParallelism(), recognise, close: async () => {} };
}

async function knows(codes: readonly string[]): Promise<boolean> {
  const listed = (await output(['--list-langs']).catch(() => '')).split(/\r?\n/);
  return codes.every((code) => listed.includes(code));
}

/** One thread for an image: several only hinder each other. */
const environment = () => ({ ...process.env, OMP_THREAD_LIMIT: '1' });

function output(args: readonly string[], input?: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('tesseract', args, { env: environment() });
    const timer = setTimeout(() => child.kill('SIGKILL'), IMAGE_TIME);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.resume();
    // A program that ends early closes its input; its exit code says more.
    child.stdin.on('error', () => {});
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(Buffer.concat(chunks).toString('utf8'));
      else reject(new Error(`tesseract: ${signal ?? code}`));
    });
    child.stdin.end(input);
  });
}
