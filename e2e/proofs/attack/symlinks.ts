import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const SECRET = 'text-outside-of-the-posts';
const THUMBNAIL = `embeds/${'0'.repeat(20)}.webp`;
const CARD = 'card:https://a.example/x';
const LOCK = { [CARD]: { title: 't', thumbnail: { file: THUMBNAIL, width: 10, height: 10 } } };

/**
 * Symbolic links that lead out of the posts folder: name, the Markdown that would publish it, and its target
 * (a folder outside for `.`, a file outside when none is given).
 */
const LINKS: [name: string, markdown: string, target?: string][] = [
  [THUMBNAIL, 'https://a.example/x'],
  ['post.md', ''],
  ['folder', '', '.'],
  ['picture.png', '![picture](picture.png)'],
  ['drawing.svg', '![drawing](drawing.svg)'],
  ['file.pdf', '[file](file.pdf)'],
  ['clip.mp4', '<video src="clip.mp4" controls></video>'],
  ['hidden.txt', '[hidden](hidden.txt)', '../.env'],
  ['device.pdf', '[device](device.pdf)', '/dev/zero'],
];

/** Builds posts with symbolic links to files outside: check and build must name each, and publish none. */
export async function symlinks(site: BuiltSite): Promise<Outcome> {
  const tally = new Tally();
  const outside = mkdtempSync(join(site.folder, 'outside-'));
  const posts = join(site.folder, 'linked');
  const secret = join(outside, 'secret.txt');
  const post = (body: string) => `---\ntitle: ok\npublishedOn: 2026-01-01\n---\nok\n\n${body}\n`;
  writeFileSync(secret, `${post(SECRET)}${site.secret}`);
  for (const [name, markdown, target] of LINKS) {
    mkdirSync(dirname(join(posts, name)), { recursive: true });
    writeFileSync(join(posts, 'ok.md'), post(markdown));
    if (name === THUMBNAIL) writeFileSync(join(posts, 'embeds.lock.json'), JSON.stringify(LOCK));
    symlinkSync(target === '.' ? outside : (target ?? secret), join(posts, name));
    for (const program of [['lib/cli/start.js', 'check'], ['lib/site-build/start.js']]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, program, {
        cwd: site.folder,
        env: { ...process.env, POSTS_DIR: 'linked', COMMENTS: 'on' },
        encoding: 'utf8',
        timeout: 60_000,
      });
      const isNamed = status === 1 && `${stdout}${stderr}`.includes(name);
      tally.check(isNamed, `${program.join(' ')} does not stop at ${name}: ${status}`);
    }
    rmSync(posts, { recursive: true });
  }
  for (const folder of ['public', '.next/server/app', 'out']) {
    for (const file of filesIn(join(site.folder, folder))) {
      const text = readFileSync(file);
      tally.check(!text.includes(SECRET) && !text.includes(site.secret), `published in ${file}`);
    }
  }
  return tally.outcome(`${LINKS.length} links, each named by check and build`);
}

function filesIn(root: string): string[] {
  try {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  } catch {
    // The folder does not exist.
    return [];
  }
}
