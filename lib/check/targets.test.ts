import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Checked } from './check-posts';

/** Every kind of link target that an author can write, with the URL in the page or the rule that reports it. */
const TARGETS: readonly [target: string, expected: string | { finding: string }][] = [
  // The file of a post, with and without its extension.
  ['other.md', '/別の話'],
  ['./other.md#節', '/別の話#節'],
  ['other', '/別の話'],
  ['gone.md', { finding: 'linkDead' }],
  ['gone', { finding: 'linkDead' }],
  ['./gone/at/all', { finding: 'linkDead' }],
  ['../../gone', { finding: 'linkDead' }],
  // A path of the site.
  ['/別の話', '/別の話'],
  ['/別の話/', '/別の話'],
  ['../別の話', '/別の話'],
  ['/old/path', '/別の話'],
  ['/', '/'],
  ['/archive/2015', '/archive/2015'],
  ['/archive/1999', { finding: 'linkDead' }],
  ['/tags/日記', '/tags/日記'],
  ['/tags/ない', { finding: 'linkDead' }],
  ['/page/99', { finding: 'linkDead' }],
  ['/feed.json', '/feed.json'],
  ['/gone', { finding: 'linkDead' }],
  ['/draft', { finding: 'linkUnpublished' }],
  ['draft.md', { finding: 'linkUnpublished' }],
  // A file.
  ['talk.mp3', { finding: 'linkFile' }],
  ['/files/gone.pdf', { finding: 'linkFile' }],
  // An absolute URL of the site.
  ['https://blog.example/別の話', '/別の話'],
  ['//blog.example/old/path', '/別の話'],
  ['https://blog.example/gone', { finding: 'linkDead' }],
  ['https://blog.example/gone.zip', { finding: 'linkFile' }],
  // Another site.
  ['https://other.example/gone', 'https://other.example/gone'],
  ['//other.example/', 'https://other.example/'],
  ['www.other.example.com/a', { finding: 'linkHost' }],
  ['https://', { finding: 'targetUnusable' }],
  // Fragments and queries.
  ['#目印', '#目印'],
  ['#ない', { finding: 'fragmentDead' }],
  ['#top', '#top'],
  ['other.md#ない', { finding: 'fragmentDead' }],
  ['/別の話#%E3%81%AA%E3%81%84', { finding: 'fragmentDead' }],
  ['?page=2', '?page=2'],
  // URLs that are not pages.
  ['mailto:hanako@other.example', 'mailto:hanako@other.example'],
  ['tel:+81-3-0000-0000', 'tel:+81-3-0000-0000'],
  ['hanako@other.example.com', { finding: 'linkHost' }],
  ['file:///etc/passwd', { finding: 'targetUnusable' }],
  ['C:\\x.md', { finding: 'targetUnusable' }],
  ['data:text/html,x', { finding: 'targetUnusable' }],
  ['javascript:alert(1)', { finding: 'targetUnusable' }],
  ['', { finding: 'targetUnusable' }],
];

const FORMS: Record<string, (target: string) => string> = {
  'a Markdown link': (target) => `[語](<${target}>)`,
  'an HTML link': (target) => `<a href="${target}">語</a>`,
  'a reference link': (target) => `[語][${target}x]\n\n[${target}x]: <${target}>`,
};

/** One post for each target in each form: its file, the form, and the target with the expected result. */
const ROWS = Object.keys(FORMS).flatMap((form, first) =>
  TARGETS.map((row, second) => [`${first}-${second}`, form, row] as const),
);

let folder = '';
let checked: Checked;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'targets-'));
  vi.stubEnv('POSTS_DIR', folder);
  vi.stubEnv('SITE_URL', 'https://blog.example');
  vi.resetModules();
  const write = (name: string, front: string, body: string) =>
    writeFileSync(
      join(folder, `${name}.md`),
      `---\ntitle: ${name}\npublishedOn: 2015-02-18\n${front}\n---\n${body}\n`,
    );
  write('other', 'slug: 別の話\ntags: [日記]\naliases: [/old/path]', '## 節');
  write('draft', 'draft: true', '');
  for (const [file, form, [target]] of ROWS) {
    write(file, 'lang: ja', `<b id="目印"></b>前の文 ${FORMS[form]?.(target)}`);
  }
  const { checkPosts } = await import('./check-posts');
  checked = await checkPosts();
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test.each(ROWS)(
  'in %s.md, %s to %j leads to the expected URL or is reported',
  (file, _, [, expected]) => {
    const problems = checked.problems.filter((problem) => problem.file.endsWith(`/${file}.md`));
    if (typeof expected === 'string') {
      expect(problems).toEqual([]);
      const post = checked.posts.find(({ post }) => post.slug === file);
      const href = /<a href="([^"]*)"/.exec(post?.rendered?.html ?? '')?.[1];
      expect(decodeURIComponent(href ?? '')).toBe(expected);
    } else {
      expect(problems).toMatchObject([{ rule: expected.finding, line: 6 }]);
    }
  },
);
