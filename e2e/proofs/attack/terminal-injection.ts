import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillComments } from '../comments/fill-database';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

/** Control characters for a terminal, and workflow commands of GitHub Actions on a new line. */
const PAYLOADS = [
  '\u001b[2J',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\r',
  '\b\b',
  '\u202e',
  '\n::error file=evil::forged',
  '\n::set-output name=a::forged',
  '\n##[error]forged',
];
const UNSEEN = /[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\u202a-\u202e]/u;
/** Programs that print file names and values of posts, or texts of comments. */
const PROGRAMS = [
  ['lib/cli/start.js', 'check'],
  ['lib/cli/start.js', 'posts'],
  ['lib/cli/start.js', 'due'],
  ['lib/cli/start.js', 'comments', 'list'],
  ['lib/site-build/start.js'],
];

/**
 * Puts the payloads into file names, front matter, Markdown and comments: no program may print them verbatim.
 */
export async function terminalInjection(site: BuiltSite): Promise<Outcome> {
  const tally = new Tally();
  const posts = join(site.folder, 'orders');
  mkdirSync(posts);
  for (const [number, payload] of PAYLOADS.entries()) {
    const name = `name${number} ${payload.replaceAll('/', '')}`;
    writeFileSync(join(posts, `${name}.md`), post('x', '2020-01-01', ''));
    const value = JSON.stringify(`value${number} ${payload}`);
    const text = `[dead](none${payload.trim()}.md) ![](none${payload.trim()}.jpg)`;
    writeFileSync(join(posts, `values${number}.md`), post(value, value, text));
  }
  const database = `file:${join(site.folder, 'orders.db')}`;
  await fillComments(database, PAYLOADS.length, (number) => ({
    name: `name ${PAYLOADS[number]}`,
    body: `text ${PAYLOADS[number]}`,
    status: 'held',
  }));
  let lines = 0;
  for (const program of PROGRAMS) {
    for (const GITHUB_ACTIONS of ['', 'true']) {
      const { stdout, stderr } = spawnSync(process.execPath, program, {
        cwd: site.folder,
        env: {
          ...process.env,
          ...{ GITHUB_ACTIONS, POSTS_DIR: 'orders', COMMENTS: 'on', DATABASE_URL: database },
        },
        encoding: 'utf8',
      });
      for (const line of `${stdout}\n${stderr}`.split('\n')) {
        // `npm run check` prints its own workflow commands, for files of the posts or the settings.
        const isOwn =
          GITHUB_ACTIONS !== '' &&
          /^::(?:error|warning|notice) file=(?:orders\/|site\.config\.ts)/.test(line);
        const isCommand = /^\s*::|##\[/.test(line) && !isOwn;
        lines++;
        tally.check(
          !isCommand && !UNSEEN.test(line),
          `${program.join(' ')}: ${JSON.stringify(line)}`,
        );
      }
    }
  }
  rmSync(posts, { recursive: true });
  return tally.outcome(`${lines} lines of ${PROGRAMS.length} programs`);
}

function post(title: string, day: string, body: string): string {
  return `---\ntitle: ${title}\npublishedOn: ${day}\n---\n${body}\n`;
}
