// The connection to Redis or Valkey. Its address may hold a password, so no text that comes from here has more of it than the
// host and the port.
import type { Redis } from 'ioredis';
import { QueueFailure } from './queue-failure.ts';

/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
const LONGEST_PAUSE = 5_000;

/**
 * Connects, and sees that the password is taken.
 * @param url `redis://user:password@host:6379/0`, or `rediss://` for TLS
 * @param patient waits for a server that has gone away, for workers; else a command fails after some attempts
 * @throws {QueueFailure}
 */
export async function connect(url: string, patient: boolean): Promise<Redis> {
  const { protocol, hostname, port, password } = addressOf(url);
  const where = `${protocol}//${hostname}:${port || 6379}`;
  const { Redis: Client } = await import('ioredis').catch((error: unknown) => {
    throw packageFailure('ioredis', error);
  });
  let isUp = false;
  const redis = new Client(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    maxRetriesPerRequest: patient ? null : 5,
    retryStrategy: (times) => (isUp ? Math.min(times * 200, LONGEST_PAUSE) : null),
  });
  let last: Error | null = null;
  redis.on('error', (error: Error) => {
    last = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    const reason = (last ?? (error as Error)).message || (error as NodeJS.ErrnoException).code || '';
    throw new QueueFailure('no-redis', { where, reason: without(reason, password) });
  }
  isUp = true;
  return redis;
}

function addressOf(url: string): URL {
  try {
    const found = new URL(url);
    if (/^rediss?:$/.test(found.protocol) && found.hostname !== '') return found;
  } catch {
    // Said below, without a word of it.
  }
  throw new QueueFailure('bad-url');
}

function without(text: string, password: string): string {
  const plain = decodeURIComponent(password);
  return [password, plain].filter((one) => one !== '').reduce((left, one) => left.replaceAll(one, '***'), text);
}

/** What an optional package that is missing comes to; other errors stay what they are. */
export function packageFailure(name: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
    ? new QueueFailure('no-package', { name })
    : error;
}
