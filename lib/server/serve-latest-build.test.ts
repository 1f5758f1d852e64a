import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../testing/free-port';

let folder = '';
let child: ChildProcess;
let port = 0;

/** A server that responds with its process ID, and obeys the same messages as lib/server/server. */
const SERVER = `
import { createServer } from 'node:http';
import { Server } from 'node:net';
let isRetiring = false;
const server = createServer((request, response) => {
  if (isRetiring) response.setHeader('Connection', 'close');
  response.end(String(process.pid));
}).listen(process.env.PORT);
process.on('message', (message) => {
  if (message === 'stop') server.close(() => process.exit(143));
  isRetiring = true;
  if (message === 'retire') Server.prototype.close.call(server, () => process.exit(0));
});
`;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serving-'));
  writeFileSync(join(folder, 'server.mjs'), SERVER);
  writeFileSync(join(folder, 'build.json'), '');
  port = await freePort();
  const files = ['server.mjs', 'build.json'].map((name) => JSON.stringify(join(folder, name)));
  const module = JSON.stringify(resolve('lib', 'server', 'serve-latest-build.js'));
  const program = join(folder, 'program.mjs');
  writeFileSync(
    program,
    `import { serveLatestBuild } from ${module};\nserveLatestBuild(${files.join()});`,
  );
  child = spawn(process.execPath, [program], {
    env: { ...process.env, PORT: `${port}` },
    stdio: 'inherit',
  });
});

afterEach(async () => {
  if (child.exitCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folder, { recursive: true });
});

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Sends a request and returns the ID of the process that responded. */
function respondingProcess(): Promise<string> {
  return new Promise((done, fail) => {
    const request = get({ port, agent }, async (response) => {
      done(Buffer.concat(await response.toArray()).toString());
    });
    request.on('error', fail);
  });
}

/** Waits until the server responds, and returns its process ID. */
async function firstResponse(): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const pid = await respondingProcess().catch(() => undefined);
    if (pid !== undefined) return pid;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('the server does not respond');
}

test('a new process replaces the server after each build, and no request fails', async () => {
  const first = await firstResponse();
  const pids = new Set([first]);
  const requestUntil = async (count: number) => {
    while (pids.size < count) pids.add(await respondingProcess());
  };
  for (const count of [2, 3]) {
    utimesSync(join(folder, 'build.json'), count, count);
    await Promise.all([1, 2, 3, 4].map(() => requestUntil(count)));
  }
  expect(pids.size).toBe(3);
}, 30_000);

test('SIGTERM stops the server', async () => {
  await firstResponse();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(143);
}, 30_000);

test('the program exits when its server does', async () => {
  const ended = once(child, 'exit');
  process.kill(Number(await firstResponse()), 'SIGKILL');
  expect((await ended)[0]).not.toBe(0);
}, 30_000);
