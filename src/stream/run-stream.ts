// Requests in, one answer for each, in order: the shape that RDD.pipe, Hadoop streaming, GNU parallel and Beam call. One
// request is worked on at a time; several processes are the way to more.
import { Piscina } from 'piscina';
import { problemOf } from '../batch/convert.ts';
import { type DocumentLine, lineWithout, type Reason } from '../batch/line.ts';
import { boundedLines } from './bounded-lines.ts';
import { type RefusalCode, type Request, type RequestOptions, requestOf } from './request.ts';
import { isOfShard, type Shard } from './shard.ts';
import type { Converted, StreamSetting } from './worker.ts';

export interface StreamOptions extends RequestOptions {
  readonly input: AsyncIterable<unknown>;
  /** Takes an answer with its line end, and returns when there is room for more. */
  readonly write: (answer: string) => Promise<void>;
  readonly setting: StreamSetting;
  /** Megabytes for the objects of the thread. */
  readonly memory: number;
  /** Milliseconds for one request. */
  readonly requestTime: number;
  /** Answers only what falls to it: by `id`, or by the number of the line where there is none. */
  readonly shard: Shard | null;
  /** The reason of a document without a plan, for people. */
  readonly explain: (line: DocumentLine) => string;
  /** The reason of a line that is no request, for people. */
  readonly explainRefusal: (code: RefusalCode, detail: string, number: number) => string;
}

/** Answers all requests, and returns how many answers hold an error. */
export async function runStream(options: StreamOptions): Promise<number> {
  const { input, write, setting, shard } = options;
  const thread = makeThread(options);
  // Base64 makes four letters of three bytes, JSON up to six of one byte of text.
  const maxLine = setting.read.maxBytes * 6 + 65_536;
  let failures = 0;
  try {
    for await (const { number, bytes } of boundedLines(input, maxLine)) {
      const request =
        bytes === null
          ? { id: null, refused: 'too-large' as const, detail: String(maxLine) }
          : requestOf(bytes, options);
      const key = request.id === null ? String(number) : JSON.stringify(request.id);
      if (shard !== null && !isOfShard(key, shard)) continue;
      const answer =
        'refused' in request
          ? failed(request.id, request.refused, options.explainRefusal(request.refused, request.detail, number), {
              line: number,
            })
          : answerOf(request.id, await thread.answer(request), options.explain);
      if (answer.hasError) failures++;
      await write(`${answer.text}\n`);
    }
  } finally {
    await thread.close();
  }
  return failures;
}

interface Answer {
  readonly text: string;
  readonly hasError: boolean;
}

const failed = (id: unknown, code: string, message: string, more: object = {}): Answer => ({
  text: JSON.stringify({ id, ok: false, error: { code, message, ...more } }),
  hasError: true,
});

/** An archive may give plans and errors; what gives no plan at all is an error. */
function answerOf(id: unknown, { lines, plans }: Converted, explain: StreamOptions['explain']): Answer {
  const errors = lines
    .filter(({ status }) => status !== 'done')
    .map((line) => ({ name: line.source, code: line.reason ?? 'failed', message: explain(line) }));
  const [first] = errors;
  if (plans.length === 0) {
    if (first === undefined) return { text: JSON.stringify({ id, ok: true, plans: [] }), hasError: false };
    return failed(id, first.code, first.message, errors.length > 1 ? { documents: errors } : {});
  }
  // The plans are JSON already, and large.
  const left = first === undefined ? '' : `,"errors":${JSON.stringify(errors)}`;
  return {
    text: `{"id":${JSON.stringify(id)},"ok":true,"plans":[${plans.join(',')}]${left}}`,
    hasError: first !== undefined,
  };
}

/** One thread, replaced where a request takes too long or too much. */
function makeThread({ setting, memory, requestTime }: StreamOptions) {
  // What reading bounds itself must end before its thread is ended: it cleans up behind it.
  const maxTime = Math.min(setting.read.maxTime, Math.round(requestTime * 0.9));
  const pool = new Piscina({
    filename: new URL('./stream-worker.js', import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    workerData: { ...setting, read: { ...setting.read, maxTime } } satisfies StreamSetting,
  });
  pool.on('error', () => undefined);

  const attempt = async (request: Request): Promise<Converted | Died> => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), requestTime);
    try {
      return (await pool.run(request, { name: 'answer', signal: late.signal })) as Converted;
    } catch (error) {
      if (late.signal.aborted) return { reason: 'too-slow', detail: String(requestTime / 1000) };
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return { reason: 'out-of-memory', detail: String(memory) };
      return { reason: 'crashed', detail: problemOf(error).detail };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    async answer(request: Request): Promise<Converted> {
      let ended = await attempt(request);
      // What a request before it left behind may have ended the thread.
      if ('reason' in ended && ended.reason === 'crashed') ended = await attempt(request);
      return 'reason' in ended ? { lines: [lineWithout(request.name, setting.versions, ended)], plans: [] } : ended;
    },
    close: () => pool.destroy(),
  };
}

interface Died {
  readonly reason: Reason;
  readonly detail: string | null;
}
