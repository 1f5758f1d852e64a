import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../lib/comments/store/open-database';
import { formToken } from '../../../lib/comments/write/submit';
import { residentMegabytes } from '../../support/process-cost';
import { quantile } from '../../support/quantile';
import { startServer } from '../../support/server';
import { fillComments } from './fill-database';

// npm run prove -- comments:load: sends 100 comments a second for a minute to the built site, whose database
// has 100,000 comments, and prints how long the responses took. Needs a build with COMMENTS=on. Environment:
// RATE, SECONDS, ROWS.
const ROWS = Number(process.env.ROWS ?? 100_000);
const SECONDS = Number(process.env.SECONDS ?? 60);
const RATE = Number(process.env.RATE ?? 100);

const folder = mkdtempSync(join(tmpdir(), 'load-'));
const database = `file:${join(folder, 'comments.db')}`;
const secret = 'load';
const day = 24 * 60 * 60 * 1000;
await fillComments(database, ROWS, (number) => ({
  slug: `post-${number % 500}`,
  name: `reader ${number % 2000}`,
  body: `row ${number}`,
  createdAt: new Date(Date.now() - 30 * day + number),
}));
const server = await startServer('start', {
  COMMENTS: 'on',
  // The server takes the client address from X-Forwarded-For.
  TRUST_PROXY: 'on',
  DATABASE_URL: database,
  COMMENTS_SECRET: secret,
  MAIL_FOLDER: join(folder, 'mail'),
});
const slug = 'はじめに';
const url = `${server.origin}/${encodeURIComponent(slug)}/comments`;
// The tokens are of forms that were opened ten seconds ago.
const opened = new Date(Date.now() - 10_000);
const durations: number[] = [];
const memory: number[] = [];
let failed = 0;
let sent = 0;
for (let number = 0; number < 50; number++) await send(-1 - number, []);
const start = performance.now();
const requests: Promise<void>[] = [];
for (let second = 0; second < SECONDS; second++) {
  memory.push(residentMegabytes(server.pid));
  for (let tick = 0; tick < RATE; tick++) {
    const due = start + second * 1000 + (tick * 1000) / RATE;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    requests.push(send(sent++, durations));
  }
}
await Promise.all(requests);
memory.push(residentMegabytes(server.pid));
await server.stop();
const client = await openDatabase(database);
const [row] = await client.run("SELECT count(*) AS count FROM comments WHERE body LIKE 'load %'");
await client.close();
rmSync(folder, { recursive: true });
const quantileText = (part: number) => `${quantile(durations, part).toFixed(1)} ms`;
console.log(
  `${sent} sent, ${failed} not accepted, ${Number(row?.count) - 50} stored, ${ROWS} rows before`,
);
console.log(
  `p50 ${quantileText(0.5)}, p95 ${quantileText(0.95)}, p99 ${quantileText(0.99)}, longest ${quantileText(1)}`,
);
const third = Math.floor(memory.length / 3);
const mean = (part: number[]) =>
  Math.round(part.reduce((sum, each) => sum + each, 0) / part.length);
console.log(
  `memory ${mean(memory.slice(third, 2 * third))} MB in the middle third, ${mean(memory.slice(-third))} MB in the last`,
);
process.exitCode = failed > 0 || Number(row?.count) - 50 !== sent ? 1 : 0;

async function send(number: number, milliseconds: number[]): Promise<void> {
  const body = new URLSearchParams({
    name: `writer ${number % 100}`,
    body: `load ${number}: a comment of the usual length, with **emphasis** and https://example.com/.`,
    token: formToken(secret, slug, opened),
  });
  const before = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    body,
    redirect: 'manual',
    // Each comment has another client address, because the site limits comments per address.
    headers: {
      Origin: server.origin,
      'X-Forwarded-For': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    },
  });
  await response.arrayBuffer();
  milliseconds.push(performance.now() - before);
  if (response.status !== 303) failed++;
}
