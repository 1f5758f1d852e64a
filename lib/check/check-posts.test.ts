import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  vi.stubEnv('POSTS_DIR', folder);
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-11-23T00:00:00Z') / 1000));
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function write(files: Record<string, string>, day = '2015-02-18'): void {
  for (const [name, body] of Object.entries(files)) {
    const text = `---\ntitle: ${name}\npublishedOn: ${day}\n---\n${body}`;
    writeFileSync(join(folder, `${name}.md`), text);
  }
}

/** The problems of the posts, in order, as `name:line:column rule level`. Problems of other files are ignored. */
async function problemsOfPosts(): Promise<string[]> {
  const { checkPosts } = await import('./check-posts');
  const { problems } = await checkPosts();
  return problems.flatMap(({ file, line, column, rule, level }) =>
    file.startsWith(folder)
      ? `${file.replace(`${folder}/`, '')}:${line}:${column} ${rule} ${level}`
      : [],
  );
}

test('dead links and fragments are reported with their positions', async () => {
  write({
    a: '[ない](/nowhere) と [b](b.md#あ) と [ここ](#無い) と [前](#節)\n\n## 節\n\n脚注[^1] [上](#top)\n\n[^1]: 注\n',
    b: '## あ\n\n<p><a href="gone.md">x</a> <a href="/a#節">y</a></p>\n',
  });
  expect(await problemsOfPosts()).toEqual([
    'a.md:5:1 linkDead error',
    'a.md:5:32 fragmentDead error',
    'b.md:7:4 linkDead error',
  ]);
});

test('a link from a published to an unpublished post is an error, between unpublished posts it is not', async () => {
  write({ a: '[b](b.md) [c](c.md)\n' });
  write({ b: '[c](c.md)\n', c: '[b](/b)\n' }, '2030-01-01');
  expect(await problemsOfPosts()).toEqual([
    'a.md:5:1 linkUnpublished error',
    'a.md:5:11 linkUnpublished error',
  ]);
});

test('a file with an error does not prevent the check of the others', async () => {
  write({ a: '```\nx\n```\n', b: '' }, '2015-02-18');
  write({ bad: '' }, '2015-02-30');
  expect(await problemsOfPosts()).toEqual([
    'a.md:5:1 fenceUnlabelled warning',
    'bad.md:3:14 dayUnknown error',
  ]);
});

test('another spelling of a tag is one warning, at the tag', async () => {
  for (const [name, tag] of Object.entries({ a: 'Docker', b: 'Docker', c: 'docker' })) {
    const text = `---\ntitle: ${name}\npublishedOn: 2015-02-18\ntags: [x, ${tag}]\n---\n`;
    writeFileSync(join(folder, `${name}.md`), text);
  }
  expect(await problemsOfPosts()).toEqual(['c.md:4:11 tagSpelling warning']);
});

test('a host whose paths contain the days of posts is reported as a former host', async () => {
  const days = ['2015-02-18', '2015-03-04', '2015-09-12'];
  for (const day of days) write({ [day]: '' }, day);
  const links = [...days, '2014-01-01'].map(
    (day) => `- [x](https://old.example.net/blog/${day.replaceAll('-', '/')}/x.html)\n`,
  );
  const friend = [days[0] ?? '', '2011-01-01', '2012-01-01', '2013-01-01'].map(
    (day) => `- [x](https://friend.example.net/${day.replaceAll('-', '/')}/x)\n`,
  );
  write({ list: [...links, ...friend].join('') });
  expect(await problemsOfPosts()).toEqual(
    [5, 6, 7, 8].map((line) => `list.md:${line}:3 hostFormer warning`),
  );
});

const CORPUS = resolve('../shared/corpus');
test.skipIf(!existsSync(CORPUS))(
  'a real blog has no errors, and its dead links to its own former host are reported',
  async () => {
    vi.stubEnv('POSTS_DIR', CORPUS);
    const { checkPosts } = await import('./check-posts');
    const { problems } = await checkPosts();
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    const dead = problems.filter(
      ({ rule, what }) => rule === 'hostFormer' && what.includes('当たる記事はありません'),
    );
    expect(dead.map(({ what }) => /https:[^」]+/.exec(what)?.[0]).sort()).toEqual([
      'https://diary.shu-cream.net/blog/2011/11/07/tapp.html',
      'https://diary.shu-cream.net/blog/2014/10/01/git-hands-on.html',
      'https://diary.shu-cream.net/tweet',
    ]);
  },
);
