import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const NAME = `${'0'.repeat(20)}.webp`;
const THUMBNAIL = { file: `embeds/${NAME}`, width: 1, height: 1 };
let project: string;
let folder: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'tsuzuri-author-'));
  folder = join(project, 'posts');
  mkdirSync(join(folder, 'embeds'), { recursive: true });
  writeFileSync(join(project, 'secret.env'), 'secret');
  const post = '---\ntitle: a\npublishedOn: 2015-02-18\n---\n文\n';
  writeFileSync(join(folder, 'a.md'), post);
  const entries = { 'https://a.example/': { title: '題', thumbnail: THUMBNAIL } };
  writeFileSync(join(folder, 'embeds.lock.json'), `${JSON.stringify(entries, null, 2)}\n`);
  vi.stubEnv('POSTS_DIR', folder);
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true });
});

/** The errors of the check in the folder of posts, as `file:line rule`. */
async function errors(): Promise<string[]> {
  const { checkPosts } = await import('./check-posts');
  const { problems } = await checkPosts();
  return problems.flatMap(({ file, line, level, rule }) =>
    level === 'error' && file.startsWith(folder)
      ? `${file.slice(folder.length + 1)}:${line} ${rule}`
      : [],
  );
}

test('the image of an embed may be a file', async () => {
  writeFileSync(join(folder, 'embeds', NAME), 'x');
  expect(await errors()).toEqual([]);
});

test('the image of an embed may be a symbolic link to a file in the folder', async () => {
  writeFileSync(join(folder, 'embeds', 'other.webp'), 'x');
  symlinkSync('other.webp', join(folder, 'embeds', NAME));
  expect(await errors()).toEqual([]);
});

test.each([
  ['out of the folder', '../../secret.env', `embeds/${NAME}:1 linkLeaves`],
  ['to an absolute path', '/etc/passwd', `embeds/${NAME}:1 linkLeaves`],
  ['to a missing file', 'none', 'embeds.lock.json:5 error'],
  ['to itself', NAME, `embeds/${NAME}:1 unreadable`],
])('the image of an embed that is a symbolic link %s is an error', async (_, target, expected) => {
  symlinkSync(target, join(folder, 'embeds', NAME));
  expect(await errors()).toEqual([expected]);
});

test.each(['embeds.lock.json', 'images.lock.json', 'urls.lock'])(
  'the lock file %s must not be a symbolic link out of the folder, and is reported once',
  async (name) => {
    rmSync(join(folder, 'embeds.lock.json'));
    symlinkSync('../secret.env', join(folder, name));
    const body = '![絵](https://a.example/a.png)\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n';
    for (const post of ['b', 'c']) {
      const head = `---\ntitle: ${post}\npublishedOn: 2015-02-18\n---\n`;
      writeFileSync(join(folder, `${post}.md`), head + body);
    }
    expect(await errors()).toEqual([`${name}:1 linkLeaves`]);
  },
);

test('a symbolic link out of public is an error with its path and a remedy', async () => {
  const { publicProblems } = await import('./author-files');
  mkdirSync(join(project, 'public'));
  symlinkSync('../secret.env', join(project, 'public', 'a.txt'));
  const [problem, ...others] = publicProblems(new Map(), join(project, 'public'));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    level: 'error',
    rule: 'publicLink',
    file: join(project, 'public', 'a.txt'),
    mend: expect.stringContaining('public'),
  });
});

test('a file of public with the path of a page is an error', async () => {
  const shared = join(project, 'public');
  mkdirSync(join(shared, 'files'), { recursive: true });
  for (const name of [
    'a.html',
    'b',
    'か\u3099.html',
    'index.html',
    'c.html',
    'files/a.html',
    'a.txt',
  ]) {
    writeFileSync(join(shared, name), '');
  }
  const { publicProblems } = await import('./author-files');
  const slugs = new Map(['a', 'b', 'が'].map((slug) => [slug, true]));
  expect(
    publicProblems(slugs, shared).map(({ file, rule }) => [file.slice(shared.length), rule]),
  ).toEqual([
    ['/a.html', 'publicTaken'],
    ['/b', 'publicTaken'],
    ['/index.html', 'publicTaken'],
    ['/か\u3099.html', 'publicTaken'],
  ]);
});
