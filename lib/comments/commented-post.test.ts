import { expect, test } from 'vitest';
import { postWith } from '../feeds/testing/entries';
import { postOfComment, postOfSegment, slugsOf } from './commented-post';

const post = postWith({
  slug: '新しい名',
  aliases: ['/古い名', '/2015/02/18/x', '/a%20b', '/x?p=1'],
});
const page = postWith({ slug: 'about', kind: 'page' });
const library = {
  posts: [post],
  bySlug: new Map([post, page].map((each) => [each.slug, each])),
  pages: [page],
  warnings: [],
  errors: [],
};

test('the slugs of a post include those of its aliases', () => {
  expect(slugsOf(post)).toEqual(['新しい名', '古い名', 'a b']);
});

test('the post of a comment is found by a former slug', () => {
  expect(postOfComment('新しい名', library)).toBe(post);
  expect(postOfComment('古い名', library)).toBe(post);
  expect(postOfComment('about', library)).toBeUndefined();
  expect(postOfComment('none', library)).toBeUndefined();
});

test.each(['新しい名', '%E6%96%B0%E3%81%97%E3%81%84%E5%90%8D', '古い名', 'a%20b'])(
  'the path segment %s leads to the post',
  (segment) => {
    expect(postOfSegment(segment, library)).toBe(post);
  },
);

test.each(['about', 'none', '', '%FF', '..'])('the path segment %j leads to no post', (segment) => {
  expect(postOfSegment(segment, library)).toBeUndefined();
});
