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

/** A server that answers with the number of its process, and obeys the messages that lib/server/server does. */
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

/** The process that answers. */
function asked(): Promise<string> {
  return new Promise((done, fail) => {
    const request = get({ port, agent }, async (response) => {
      done(Buffer.concat(await response.toArray()).toString());
    });
    request.on('error', fail);
  });
}

async function answers(): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await asked().catch(() => undefined);
    if (answer !== undefined) return answer;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('no server answers');
}

test('after a build another server answers, and no request is lost', async () => {
  const first = await answers();
  const seen = new Set([first]);
  const askUntil = async (count: number) => {
    while (seen.size < count) seen.add(await asked());
  };
  for (const count of [2, 3]) {
    utimesSync(join(folder, 'build.json'), count, count);
    await Promise.all([1, 2, 3, 4].map(() => askUntil(count)));
  }
  expect(seen.size).toBe(3);
}, 30_000);

test('it stops when it is told to, with what has been asked answered', async () => {
  await answers();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await ended)[0]).toBe(143);
}, 30_000);

test('it ends with its server', async () => {
  const ended = once(child, 'exit');
  process.kill(Number(await answers()), 'SIGKILL');
  expect((await ended)[0]).not.toBe(0);
}, 30_000);
