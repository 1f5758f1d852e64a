import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { seeded } from '../../lib/testing/seeded';
import { randomPath } from '../support/random-path';
import { startServer } from '../support/server';

// npm run fuzz: after npm run build, asks the server for 10,000 random and hostile paths. None may be
// answered with an error of the server, a redirect to another host, or a file of the project.
const COUNT = 10_000;
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

const paths = Array.from({ length: COUNT }, () => randomPath(random));
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
