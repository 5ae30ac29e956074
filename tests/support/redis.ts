// A Redis (or Valkey) of a test's own, without a disk, with a password.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

/** The server that is installed; null where there is none. */
export const redisServer: string | null =
  ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

export interface TestRedis {
  readonly url: string;
  readonly password: string;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const password = 'mat-khau-thu';
  const args = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--requirepass', password];
  const server = spawn(redisServer as string, args.map(String), { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'ignore'] });
  await said(server, /Ready to accept connections/);
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    password,
    stop: () =>
      new Promise((resolve) => {
        server.on('close', () => resolve());
        server.kill();
      }),
  };
}

function said(server: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout?.on('data', (chunk) => {
      text += chunk;
      if (words.test(text)) resolve();
    });
    server.on('exit', () => reject(new Error(text)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
