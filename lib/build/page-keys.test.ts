import { expect, test } from 'vitest';
import type { Rendered } from '../markdown/rendered';
import type { Post } from '../posts/post';
import { pageKeys } from './page-keys';

/** Newest first; the first and the last share their month and day. */
const DAYS = { d: '2025-05-05', c: '2024-04-04', b: '2023-03-03', a: '2022-05-05' };

test.each([
  ['nothing', (): Change => ({}), []],
  ['the text of a post', (): Change => ({ html: '<p>新しい本文</p>' }), ['c']],
  ['its tags', (): Change => ({ tags: ['日記'] }), ['c']],
  ['its title', (): Change => ({ title: '改題' }), ['d', 'c', 'b']],
  ['its day', (): Change => ({ publishedOn: '2024-04-05' }), ['d', 'c', 'b']],
])('a change of %s changes the pages that show it', async (_, change, pages) => {
  expect(changed(await keysOf(), await keysOf({ c: change() }))).toEqual(pages);
});

test('a new title is shown on the page of the same day of another year', async () => {
  const keys = await keysOf({ a: { title: '改題' } });
  expect(changed(await keysOf(), keys)).toEqual(['d', 'b', 'a']);
});

test('what all pages depend on changes every page', async () => {
  expect(changed(await keysOf(), await keysOf({}, 'another'))).toEqual(['d', 'c', 'b', 'a']);
});

type Change = Partial<Post> & { html?: string };

async function keysOf(changes: Record<string, Change> = {}, shared = 'shared') {
  const posts = Object.entries(DAYS).map(([slug, publishedOn]) => {
    const { html, ...change } = changes[slug] ?? {};
    return { kind: 'post', slug, title: slug, tags: [], publishedOn, ...change } as unknown as Post;
  });
  const rendered = posts.map(({ slug }): [string, Rendered] => [
    slug,
    { html: changes[slug]?.html ?? '<p>本文</p>' } as Rendered,
  ]);
  const bySlug = new Map(posts.map((post) => [post.slug, post]));
  return pageKeys({ posts, bySlug }, new Map(rendered), shared);
}

function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].filter(([slug, key]) => before.get(slug) !== key).map(([slug]) => slug);
}
