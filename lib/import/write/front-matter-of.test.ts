import { expect, test, vi } from 'vitest';
import { frontMatterOf, TakenPaths } from './front-matter-of';
import { Pictures } from './pictures';

vi.mock('../../site', async (load) => {
  const { site } = await load<typeof import('../../site')>();
  return { site: { ...site, timeZone: 'Asia/Kolkata' } };
});

test('an updatedAt without a time becomes midnight in the time zone of the site', () => {
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
    updatedAt: { day: '2020-01-03' },
    tags: [],
    draft: false,
    urls: [],
    notes: [],
    comments: [],
  };
  const { updatedAt } = frontMatterOf(post, { id: 'a.md', slug: 'a', file: 'a.md' }, source, {
    pictures: new Pictures(source, post, '/nowhere', true),
    taken: new TakenPaths(),
    today: '2026-01-01',
  });
  // India is five and a half hours ahead of UTC.
  expect(updatedAt?.toISOString()).toBe('2020-01-02T18:30:00.000Z');
});
