import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { seeded } from '../lib/testing/seeded';
import { startServer } from './server';

// npm run fuzz: after npm run build, asks the server for 10,000 random and hostile paths. None may be
// answered with an error of the server, a redirect to another host, or a file of the project.
const COUNT = 10_000;
const PIECES = [
  '/',
  '//',
  '\\',
  '..',
  '.',
  '%2e%2e',
  '%2f',
  '%5c',
  '%00',
  '%',
  '%%',
  '%ff',
  '%e3%81',
  '%C0%AF',
  '%25',
  '%2525',
  '?',
  '&',
  '=',
  '#',
  '+',
  '%2B',
  ':',
  '@',
  ';',
  ',',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '|',
  '^',
  '`',
  '"',
  "'",
  '<',
  '>',
  'a',
  'Z',
  '9',
  '%E3%81%82',
  '%e3%81%8b%e3%82%99',
  'あ',
  '\u0000',
  '\u200b',
  '😀',
  'x'.repeat(300),
  'http:',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '%2f%2fevil.example',
  'evil.example',
  '@evil.example',
  'package.json',
  '.env',
  '.next',
  '.git/config',
  '/etc/passwd',
  'posts',
  'site.config.ts',
  '%2e%2e%2fpackage.json',
  '_next',
  '/_next/static/',
  '/_next/image?url=',
  '_assets',
  '/_built/',
  'answers/',
  'build.json',
  '.staged',
  '/api/',
  '/archive',
  '/archive/2015',
  '/tags/',
  '/page/',
  'index',
  '.html',
  '.md',
  '.rsc',
  '.txt',
  '__proto__',
  'constructor',
  'resolve',
  'missing',
  '404',
  '500',
  '/2015/02/18/',
  '/blog/2015/02/18/',
  '/entry/2015/02/18/',
  '2015',
  '02',
  '18',
  '/99999/99/99/',
  'rss.xml',
  '?_rsc=x',
];
const SECRETS = [
  '"packageManager"',
  '"devDependencies"',
  '"nextFingerprint"',
  'root:x:0',
  'repositoryformatversion',
  'export default {',
];

const random = seeded(Number(process.env.SEED ?? 20_150_218));

function randomPath(): string {
  const pieces = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
    if (random() < 0.1)
      return `%${Math.floor(random() * 256)
        .toString(16)
        .padStart(2, '0')}`;
    return PIECES[Math.floor(random() * PIECES.length)] ?? '';
  });
  // Sent as bytes, as a careless client would; blanks and line breaks would end the request line.
  return Buffer.from(`/${pieces.join('')}`)
    .toString('latin1')
    .replace(/[\s\0]/g, '');
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

function ask(origin: string, path: string) {
  return new Promise<{ status: number; location: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, path, agent, method: 'GET' }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { statusCode = 0, headers } = answer;
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: statusCode, location: headers.location ?? '', body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const { origin, stop } = await startServer('start');
const base = process.env.BASE_PATH ?? '';
const statuses = new Map<number, number>();
const faults: string[] = [];
const ownTexts = SECRETS.filter(
  (text) => !readFileSync('public/_built/home.html', 'utf8').includes(text),
);

async function work(paths: string[]): Promise<void> {
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    const asked = random() < 0.9 ? base + path : path;
    const { status, location, body } = await ask(origin, asked);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 500) faults.push(`${status} ${JSON.stringify(asked)}`);
    if (location !== '' && new URL(location, origin).origin !== origin) {
      faults.push(`${JSON.stringify(asked)} leads to ${location}`);
    }
    if (ownTexts.some((text) => body.includes(text)))
      faults.push(`${JSON.stringify(asked)} shows a file`);
  }
}

const paths = Array.from({ length: COUNT }, randomPath);
const started = performance.now();
await Promise.all(Array.from({ length: 8 }, () => work(paths)));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
agent.destroy();
await stop();
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(
  `${COUNT} paths in ${seconds} s:`,
  Object.fromEntries(statuses),
  `${faults.length} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
