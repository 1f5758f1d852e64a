import { expect, test } from 'vitest';
import type { Library } from '../../posts/load';
import type { Post } from '../../posts/post';
import { linkedSlugs, termsOfPost } from './post-texts';

test('words of the title and the tags count three times', () => {
  const terms = termsOfPost(
    { title: 'Docker', tags: ['Linux'] },
    { text: 'Docker と Linux と Go' },
  );
  expect([terms.get('docker'), terms.get('linux'), terms.get('go')]).toEqual([4, 4, 1]);
});

const postOf = (slug: string, aliases: string[] = [], kind: Post['kind'] = 'post') =>
  ({
    kind,
    slug,
    file: `${slug}.md`,
    publishedOn: '2015-02-18',
    aliases,
    tags: [],
  }) as unknown as Post;
const posts = [postOf('a'), postOf('花見', ['/entry/hanami'])];
const about = postOf('about', [], 'page');
const library: Library = {
  posts,
  pages: [about],
  descriptions: [],
  bySlug: new Map([...posts, about].map((post) => [post.slug, post])),
  warnings: [],
  errors: [],
};

test.each([
  '花見',
  '花見.md',
  '/花見',
  '/%E8%8A%B1%E8%A6%8B?x=1#top',
  '/entry/hanami',
  'https://example.com/%E8%8A%B1%E8%A6%8B',
])('a link leads to a post: %s', (href) => {
  expect([...linkedSlugs(postOf('a'), [{ href }], library)]).toEqual(['花見']);
});

test.each(['#top', '/about', '/tags', 'https://other.example/花見', '/missing'])(
  'a link leads to no post: %s',
  (href) => {
    expect([...linkedSlugs(postOf('a'), [{ href }], library)]).toEqual([]);
  },
);
