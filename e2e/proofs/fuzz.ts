import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { loadWithDrafts } from '../../lib/posts/load-with-drafts';
import { isPublished } from '../../lib/posts/schedule';
import { seeded } from '../../lib/testing/seeded';
import { markdownSpellings } from '../support/markdown-spellings';
import { randomPath } from '../support/random-path';
import { startServer } from '../support/server';

// npm run prove -- fuzz: requests 10,000 random and hostile paths from the built site. No response may have
// status 5xx, redirect to another host, contain a file of the project or a line of a post that is not published. Then
// it requests the Markdown of such posts in many spellings. SEED gives other paths.
const COUNT = 10_000;
/** Texts by which files that are not part of the site are recognized. */
const SECRETS = [
  '"packageManager"',
  '"devDependencies"',
  '"nextFingerprint"',
  'root:x:0',
  'repositoryformatversion',
  'export default {',
];

const random = seeded(Number(process.env.SEED ?? 20_150_218));

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

function send(origin: string, path: string) {
  return new Promise<{ status: number; location: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const clientRequest = request({ hostname, port, path, agent, method: 'GET' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: statusCode, location: headers.location ?? '', body });
      });
    });
    clientRequest.on('error', reject);
    clientRequest.end();
  });
}

const { origin, stop } = await startServer('start');
const base = process.env.BASE_PATH ?? '';
const statuses = new Map<number, number>();
const faults: string[] = [];
const secrets = SECRETS.filter(
  (text) => !readFileSync('public/_built/home.html', 'utf8').includes(text),
);

/** Lines of drafts and scheduled posts that no published post has. */
const { posts, pages } = await loadWithDrafts();
const all = [...posts, ...pages];
const unpublished = all.filter((post) => !isPublished(post));
const publishedText = all
  .filter(isPublished)
  .map(({ body, title }) => `${title}\n${body}`)
  .join('\n');
for (const { title, body } of unpublished) {
  const lines = [title, ...body.split('\n')].filter((line) => line.trim().length >= 8);
  secrets.push(...lines.filter((line) => !publishedText.includes(line)));
}

async function work(paths: string[]): Promise<void> {
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    const target = random() < 0.9 ? base + path : path;
    const { status, location, body } = await send(origin, target);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 500) faults.push(`${status} ${JSON.stringify(target)}`);
    if (location !== '' && new URL(location, origin).origin !== origin) {
      faults.push(`${JSON.stringify(target)} leads to ${location}`);
    }
    if (secrets.some((text) => body.includes(text)))
      faults.push(`${JSON.stringify(target)} shows a file`);
  }
}

const paths = [
  ...['/llms.txt', '/llms-full.txt', '/sitemap.xml', '/robots.txt'],
  ...unpublished.flatMap(({ slug, file }) => markdownSpellings(slug, file)),
  ...Array.from({ length: COUNT }, () => randomPath(random)),
];
const requested = paths.length;
const started = performance.now();
await Promise.all(Array.from({ length: 8 }, () => work(paths)));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
agent.destroy();
await stop();
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(
  `${requested} paths, ${unpublished.length} unpublished posts, in ${seconds} s:`,
  Object.fromEntries(statuses),
  `${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
