import { createElement } from 'react';
import { expect, test, vi } from 'vitest';
import { libraryOf, postWith } from '../../redirects/testing/library';
import { siteChrome } from '../site-chrome';
import type { Slots } from './define-slots';
import { failingSlots } from './failing-slots';

vi.mock('../../../site.config', () => ({
  default: { title: '手帳', url: 'https://blog.example', language: 'en', postsPerPage: 2 },
}));

const library = {
  ...libraryOf({ slug: 'a' }, { slug: 'b' }, { slug: 'c', description: 'of c' }),
  pages: [postWith({ slug: 'about', kind: 'page' })],
};

async function failuresOf(slots: Slots): Promise<string[]> {
  return failingSlots(slots, library, await siteChrome(library)).map(({ what }) => what);
}

test('components that can be rendered on every page are fine', async () => {
  const slots: Slots = {
    head: ({ site }) => createElement('meta', { name: 'x', content: site.title }),
    masthead: ({ chrome, children }) => createElement('p', {}, chrome.years.join(), children),
    list: ({ posts, number, children }) => createElement('p', {}, posts[number]?.slug, children),
    post: ({ post }) => post.title,
    pages: { about: ({ post, posts }) => post.slug + posts.length },
  };
  expect(await failuresOf(slots)).toEqual([]);
});

test('a component that throws for one post is one error', async () => {
  const post: Slots['post'] = ({ post: { slug, description } }) => {
    if (slug === 'a') return null;
    return description?.toUpperCase() ?? JSON.parse(slug);
  };
  expect(await failuresOf({ post })).toEqual([expect.stringContaining('not valid JSON')]);
});

test('a component within a component of the owner that throws is an error', async () => {
  const Inner = () => {
    throw new Error('no map here');
  };
  expect(await failuresOf({ footer: () => createElement(Inner) })).toEqual([
    expect.stringContaining('no map here'),
  ]);
});

test('an object that React cannot render is an error', async () => {
  const footer: Slots['footer'] = ({ site }) => site as never;
  expect(await failuresOf({ footer })).toEqual([expect.stringContaining('React child')]);
});

test('a component of a standalone page that throws is an error', async () => {
  const about = () => JSON.parse('{');
  expect(await failuresOf({ pages: { about } })).toEqual([expect.stringContaining('JSON')]);
});

test('a list that fails on its second page only is an error', async () => {
  const list: Slots['list'] = ({ number }) => {
    if (number === 2) throw new Error('page 2');
    return null;
  };
  expect(await failuresOf({ list })).toEqual([expect.stringContaining('page 2')]);
});
