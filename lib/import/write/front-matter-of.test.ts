import { expect, test, vi } from 'vitest';
import type { ImportedPost } from '../imported-post';
import type { SourceBlog } from '../source-blog';
import { TakenPaths } from './aliases';
import { frontMatterOf } from './front-matter-of';
import { Pictures } from './pictures';

vi.mock('../../site', async (load) => {
  const { site } = await load<typeof import('../../site')>();
  return { site: { ...site, timeZone: 'Asia/Kolkata' } };
});

const source = {
  hosts: [],
  posts: async function* () {},
  skipped: () => [],
  assetRoots: [],
  assetFolders: () => [],
};
const post = {
  id: 'a.md',
  kind: 'post' as const,
  title: '題',
  name: 'a',
  body: '',
  format: 'markdown' as const,
  publishedOn: { day: '2020-01-02' },
  tags: [],
  draft: false,
  urls: [],
  notes: [],
  comments: [],
};

function frontMatter(own: Partial<ImportedPost>, blog: Partial<SourceBlog> = {}) {
  return frontMatterOf(
    { ...post, ...own },
    { id: 'a.md', slug: 'a', file: 'a.md', isHidden: false },
    { ...source, ...blog },
    {
      pictures: new Pictures(source, post, '/nowhere', true),
      taken: new TakenPaths(),
      today: '2026-01-01',
    },
  );
}

test('an updatedAt without a time becomes midnight in the time zone of the site', () => {
  const { updatedAt } = frontMatter({ updatedAt: { day: '2020-01-03' } });
  // India is five and a half hours ahead of UTC.
  expect(updatedAt?.toISOString()).toBe('2020-01-02T18:30:00.000Z');
});

test.each([
  [{ title: '雨', body: '今天下雨。' }, 'zh-CN', 'zh-CN'],
  [{ title: 'Rain', body: 'It rains today.' }, 'en-US', 'en-US'],
  // A new blog of Hugo has languageCode = 'en-us', whatever its author writes.
  [{ title: '雨', body: '今日は雨です。' }, 'en-US', undefined],
  [{ title: '雨', body: '雨' }, 'ja-JP', undefined],
  [{ title: '雨', body: '雨' }, undefined, undefined],
  [{ title: 'Regen', body: 'Es regnet.', lang: 'de' }, 'en-US', 'de'],
])('the post %j of a blog in %s is written with the language %s', (own, language, expected) => {
  expect(frontMatter(own, { language }).lang).toBe(expected);
});

test('a series keeps its place, and its name becomes one that a URL can have', () => {
  const notes: ImportedPost['notes'] = [];
  const series = { name: 'CI/CD 入門', order: 3 };
  expect(frontMatter({ series, notes }).series).toEqual({ name: 'CI-CD-入門', order: 3 });
  expect(notes).toEqual([
    { level: 'changed', name: 'tagChanged', value: 'CI/CD 入門 → CI-CD-入門' },
  ]);
});

test('a page is in no series, and the report names the one it had', () => {
  const notes: ImportedPost['notes'] = [];
  expect(frontMatter({ kind: 'page', series: { name: '庭' }, notes }).series).toBeUndefined();
  expect(notes).toContainEqual({ level: 'lost', name: 'keyUnknown', value: 'series: 庭' });
});

test('a pinned post is pinned, and a page, which is in no list, is not', () => {
  expect(frontMatter({ pinned: true }).pinned).toBe(true);
  const notes: ImportedPost['notes'] = [];
  expect(frontMatter({ pinned: true, kind: 'page', notes }).pinned).toBe(false);
  expect(notes).toContainEqual({ level: 'lost', name: 'keyUnknown', value: 'pinned' });
});

test('an alias has the control characters of its path as a request has them', () => {
  const { aliases } = frontMatter({ urls: ['/old/\u0001干潟/'] });
  expect(aliases).toEqual(['/old/%01干潟/']);
});
