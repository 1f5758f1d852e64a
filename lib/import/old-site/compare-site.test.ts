import { expect, test } from 'vitest';
import { readPosts } from '../../posts/load';
import { blogFolder } from '../testing/blogs';
import { compareSite } from './compare-site';
import { readOldSite } from './read-old-site';

const post = (title: string, alias: string) =>
  `---\ntitle: ${title}\npublishedOn: 2020-01-02\naliases: ['${alias}']\n---\n\nWords.\n`;
const folder = () =>
  blogFolder({ 'walk.md': post('Walk', '/old/walk'), 'ride.md': post('Ride', '/old/ride/') });
const page = (title: string) => `<h1>${title}</h1><div><p>Words.</p></div>`;
const redirect = (path: string) => `<meta http-equiv="refresh" content="0; url=${path}">`;

/** Compares the posts with a built site that has these files. */
function compare(
  files: Record<string, string>,
  { lists = [], unmatched = [] }: { lists?: string[]; unmatched?: string[] } = {},
) {
  const posts = folder();
  const library = readPosts(posts, {
    timeZone: 'Asia/Tokyo',
    language: 'en',
    includeDrafts: false,
    now: new Date('2026-01-01'),
  });
  return compareSite(readOldSite(blogFolder(files)), posts, library, {
    lists: new Set(lists),
    unmatched,
    files: new Set(['walk.md', 'ride.md']),
  });
}

test('a file is reached at its path, at that without .html, or at that of its folder', async () => {
  const files = { 'old/walk.html': page('Walk'), 'old/ride/index.html': page('Ride') };
  expect(await compare(files)).toEqual({ pages: 2, dead: [], compared: 2, differences: [] });
});

test('a page that only redirects leads to the post to which it did, or is named', async () => {
  const files = {
    'walk/index.html': redirect('/old/walk'),
    'ride/index.html': redirect('/old/walk'),
    'gone/index.html': page('Gone'),
  };
  expect(await compare(files)).toMatchObject({ dead: ['/gone/', '/ride/'], compared: 0 });
});

test('a page that belongs to no post is named, even where a post has its path now', async () => {
  const files = { 'walk/index.html': page('Another walk'), '2/index.html': page('Page 2') };
  expect(await compare(files, { unmatched: ['/walk/'], lists: ['/2/'] })).toMatchObject({
    pages: 1,
    dead: ['/walk/'],
    compared: 0,
  });
});
