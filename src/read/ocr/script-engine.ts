// tesseract.js, the same program compiled for JavaScript: slower, but nothing has to be installed. It fetches nothing.
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { Worker } from 'tesseract.js';
import { type Engine, IMAGE_TIME, type Layout, SEGMENTATION, SIGNS } from './engine.ts';
import { linesOfHocr } from './hocr.ts';
import { pgmOf } from './pgm.ts';
import type { Raster } from './raster.ts';

/** Each takes some 200 MB. */
const MOST_WORKERS = 4;
/** Only the newer of the two engines inside, as the program's own `--oem 1`. */
const LSTM = 1;

/**
 * tesseract.js in threads of this process.
 * @param folder the data of the languages
 */
export async function scriptEngine(codes: readonly string[], folder: string): Promise<Engine> {
  const { createWorker } = (await import('tesseract.js')).default;
  const { version } = createRequire(import.meta.url)('tesseract.js/package.json') as { version: string };
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const start = async (): Promise<Worker> => {
    const options = { langPath: folder, gzip: false, cacheMethod: 'none' };
    // Where the data cannot be loaded createWorker itself stays silent.
    const worker = await new Promise<Worker>((resolve, reject) => {
      createWorker([...codes], LSTM, { ...options, errorHandler: reject }).then(resolve, reject);
    });
    all.add(worker);
    return worker;
  };
  const stop = async (worker: Worker) => {
    all.delete(worker);
    await worker.terminate();
  };
  const recognise = async (raster: Raster, layout: Layout) => {
    const worker = idle.pop() ?? (await start());
    const options = {
      tessedit_pageseg_mode: SEGMENTATION[layout],
      user_defined_dpi: String(raster.dpi),
      tessedit_char_whitelist: SIGNS[layout],
      debug_file: '/dev/null',
    };
    try {
      const job = worker.recognize(Buffer.from(pgmOf(raster)), options as object, { text: false, hocr: true });
      const { data } = await inTime(job);
      idle.push(worker);
      return linesOfHocr(data.hocr ?? '');
    } catch (error) {
      await stop(worker);
      throw error;
    }
  };
  const close = async () => {
    await Promise.all([...all].map(stop));
  };
  return { name: `tesseract.js ${version}`, hands: Math.min(MOST_WORKERS, availableParallelism()), recognise, close };
}

async function inTime<T>(job: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('tesseract.js: time')), IMAGE_TIME);
  });
  try {
    return await Promise.race([job, late]);
  } finally {
    clearTimeout(timer);
  }
}
