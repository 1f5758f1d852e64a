import { afterEach, expect, test, vi } from 'vitest';
import { postWith } from '../feeds/testing/entries';
import type { Post } from '../posts/post';

let posts: Post[] = [];
vi.mock('../build-output/built-library', () => ({
  builtLibrary: async () => ({ posts, bySlug: new Map(posts.map((post) => [post.slug, post])) }),
}));
vi.mock('../posts/files/public-file', () => ({
  isPublicFile: (path: string) => path === '/file.md',
}));
const { publishedMarkdownPath } = await import('./published-markdown');
const { site } = await import('../site');

afterEach(() => {
  site.markdown = true;
});

const pathOf = (post: Post) => publishedMarkdownPath(post);

test('a published post and a standalone page have their Markdown beside them', async () => {
  posts = [postWith({ slug: '花見' }), postWith({ slug: 'about', kind: 'page' })];
  expect(await Promise.all(posts.map(pathOf))).toEqual(['/%E8%8A%B1%E8%A6%8B.md', '/about.md']);
});

test('drafts and scheduled posts have none', async () => {
  posts = [postWith({ slug: 'a', draft: true }), postWith({ slug: 'b', scheduled: true })];
  expect(await Promise.all(posts.map(pathOf))).toEqual([undefined, undefined]);
});

test('an alias and a file of the owner keep their path', async () => {
  posts = [postWith({ slug: 'a' }), postWith({ slug: 'b', aliases: ['/a.md'] })];
  posts.push(postWith({ slug: 'file' }));
  expect(await Promise.all(posts.map(pathOf))).toEqual([undefined, '/b.md', undefined]);
});

test('markdown: false publishes none', async () => {
  posts = [postWith({ slug: 'a' })];
  site.markdown = false;
  expect(await pathOf(postWith({ slug: 'a' }))).toBeUndefined();
});
