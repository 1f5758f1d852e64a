import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../lib/comments/store/open-database';
import { formToken } from '../../../lib/comments/write/submit';
import { residentMegabytes } from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import { startServer } from '../../support/server';
import { fillComments } from './fill-database';

// npm run comments:load: 100 comments a second for a minute, sent as forms to the built server with
// 100,000 comments in its database. Needs a build with COMMENTS=on.
const ROWS = Number(process.env.ROWS ?? 100_000);
const SECONDS = Number(process.env.SECONDS ?? 60);
const RATE = Number(process.env.RATE ?? 100);

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const url = `file:${join(folder, 'comments.db')}`;
const secret = 'load';
const day = 24 * 60 * 60 * 1000;
await fillComments(url, ROWS, (number) => ({
  slug: `post-${number % 500}`,
  name: `reader ${number % 2000}`,
  body: `row ${number}`,
  createdAt: new Date(Date.now() - 30 * day + number),
}));
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
  memory.push(residentMegabytes(server.pid));
  for (let tick = 0; tick < RATE; tick++) {
    const due = start + second * 1000 + (tick * 1000) / RATE;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    all.push(send(sent++, times));
  }
}
await Promise.all(all);
memory.push(residentMegabytes(server.pid));
await server.stop();
const database = await openDatabase(url);
const [row] = await database.run("SELECT count(*) AS count FROM comments WHERE body LIKE 'load %'");
await database.close();
rmSync(folder, { recursive: true });
const at = (part: number) => `${quantile(times, part).toFixed(1)} ms`;
console.log(
  `${sent} sent, ${failed} not taken, ${Number(row?.count) - 50} kept, ${ROWS} rows before`,
);
console.log(`p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`);
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
