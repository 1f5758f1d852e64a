import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { someComment } from '../../lib/comments/store/fixtures';
import { newId } from '../../lib/comments/store/keys';
import { openDatabase } from '../../lib/comments/store/open-database';
import { storeOf } from '../../lib/comments/store/store';
import { formToken } from '../../lib/comments/write/submit';
import { startServer } from '../server';

// npm run comments:load: 100 comments a second for a minute, sent as forms to the built server with
// 100,000 comments in its database. Needs a build with COMMENTS=on.
const ROWS = Number(process.env.ROWS ?? 100_000);
const SECONDS = Number(process.env.SECONDS ?? 60);
const RATE = Number(process.env.RATE ?? 100);

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const url = `file:${join(folder, 'comments.db')}`;
const secret = 'load';
await fill();
const server = await startServer('start', {
  COMMENTS: 'on',
  // Every sender has an address of its own.
  TRUST_PROXY: 'on',
  DATABASE_URL: url,
  COMMENTS_SECRET: secret,
  MAIL_FOLDER: join(folder, 'mail'),
});
const slug = 'はじめに';
const address = `${server.origin}/${encodeURIComponent(slug)}/comments`;
// Forms that were opened ten seconds ago.
const opened = new Date(Date.now() - 10_000);
const times: number[] = [];
const memory: number[] = [];
let failed = 0;
let sent = 0;
for (let number = 0; number < 50; number++) await send(-1 - number, []);
const start = performance.now();
const all: Promise<void>[] = [];
for (let second = 0; second < SECONDS; second++) {
  memory.push(memoryOf(server.pid));
  for (let tick = 0; tick < RATE; tick++) {
    const due = start + second * 1000 + (tick * 1000) / RATE;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(send(sent++, times));
  }
}
await Promise.all(all);
memory.push(memoryOf(server.pid));
await server.stop();
const database = await openDatabase(url);
const [row] = await database.run("SELECT count(*) AS count FROM comments WHERE body LIKE 'load %'");
await database.close();
rmSync(folder, { recursive: true });
times.sort((a, b) => a - b);
const at = (part: number) => `${times[Math.floor(times.length * part)]?.toFixed(1)} ms`;
console.log(
  `${sent} sent, ${failed} not taken, ${Number(row?.count) - 50} kept, ${ROWS} rows before`,
);
console.log(
  `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${times.at(-1)?.toFixed(1)} ms`,
);
const third = Math.floor(memory.length / 3);
const mean = (part: number[]) =>
  Math.round(part.reduce((sum, each) => sum + each, 0) / part.length);
console.log(
  `memory ${mean(memory.slice(third, 2 * third))} MB in the middle third, ${mean(memory.slice(-third))} MB in the last`,
);
process.exitCode = failed > 0 || Number(row?.count) - 50 !== sent ? 1 : 0;

async function send(number: number, into: number[]): Promise<void> {
  const body = new URLSearchParams({
    name: `writer ${number % 100}`,
    body: `load ${number}: a comment of the usual length, with **emphasis** and https://example.com/.`,
    token: formToken(secret, slug, opened),
  });
  const before = performance.now();
  const answer = await fetch(address, {
    method: 'POST',
    body,
    redirect: 'manual',
    // Each from another address, as a real crowd would be.
    headers: {
      Origin: server.origin,
      'X-Forwarded-For': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    },
  });
  await answer.arrayBuffer();
  into.push(performance.now() - before);
  if (answer.status !== 303) failed++;
}

async function fill(): Promise<void> {
  const database = await openDatabase(url);
  const store = storeOf(database);
  const day = 24 * 60 * 60 * 1000;
  const line = (number: number) => {
    const createdAt = new Date(Date.now() - 30 * day + number);
    const comment = someComment({
      id: newId(createdAt),
      createdAt,
      slug: `post-${number % 500}`,
      name: `reader ${number % 2000}`,
      body: `row ${number}`,
    });
    return JSON.stringify({
      kind: 'comment',
      id: comment.id,
      slug: comment.slug,
      parent_id: null,
      name: comment.name,
      name_key: comment.name.replace(' ', ''),
      site: '',
      body: comment.body,
      body_key: `${number}`,
      status: 'shown',
      by_author: 0,
      created_at: createdAt.getTime(),
      edited_at: null,
    });
  };
  await store.imported(
    (async function* () {
      for (let number = 0; number < ROWS; number++) yield line(number);
    })(),
  );
  await database.close();
}

/** Memory a process holds (VmRSS of proc(5)), in megabytes. */
function memoryOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
