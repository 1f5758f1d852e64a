import { expect, test } from 'vitest';
import type { Post } from '../../posts/post';
import { chooseRelated } from './choose-related';
import { relate } from './relations';
import { termsOf } from './terms';

/** A post whose slug is its title, with the slugs that it links to. */
interface Draft extends Partial<Pick<Post, 'related' | 'series'>> {
  text: string;
  links?: string[];
}

/** The related posts of the post `shown`; the posts are given from the newest to the oldest. */
function relatedOf(
  shown: string,
  drafts: Record<string, Draft>,
  { elsewhere = [] as string[], onlyNamed = false } = {},
): string[] {
  const posts = Object.entries(drafts).map(
    ([slug, { related, series }]) => ({ slug, related, series }) as Post,
  );
  const texts = Object.entries(drafts).map(
    ([slug, { text, links = [] }]) =>
      [slug, { terms: termsOf([{ text, weight: 1 }]), links: new Set(links) }] as const,
  );
  const post = posts.find(({ slug }) => slug === shown);
  if (!post) throw new Error(`no post ${shown}`);
  const relations = relate(posts, new Map(texts));
  return chooseRelated(post, posts, new Set(elsewhere), relations, onlyNamed).map(
    ({ slug }) => slug,
  );
}

const garden = {
  tomato: { text: '庭でトマトを育てる' },
  rain: { text: '雨の日の散歩' },
  cucumber: { text: '庭でキュウリを育てる' },
  walk: { text: '夜の散歩' },
};

test('posts with words in common are related, others are not', () => {
  expect(relatedOf('tomato', garden)).toEqual(['cucumber']);
  expect(relatedOf('walk', garden)).toEqual(['rain']);
});

test('of equally similar posts the newer one comes first', () => {
  const posts = { a: { text: 'tea' }, c: { text: 'tea' }, b: { text: 'tea' }, d: { text: 'rain' } };
  expect(relatedOf('b', posts)).toEqual(['a', 'c']);
});

test('posts that the page shows elsewhere are not repeated', () => {
  expect(relatedOf('tomato', garden, { elsewhere: ['cucumber'] })).toEqual([]);
});

test('posts to which a post links come before those with similar words', () => {
  const posts = { ...garden, tomato: { text: '庭でトマトを育てる', links: ['rain'] } };
  expect(relatedOf('tomato', posts)).toEqual(['rain', 'cucumber']);
});

test('posts that the author named come first, in the order of the author', () => {
  const posts = { ...garden, tomato: { ...garden.tomato, related: ['walk', 'rain', 'walk'] } };
  expect(relatedOf('tomato', posts)).toEqual(['walk', 'rain', 'cucumber']);
});

test('a named post that is not published is not shown', () => {
  const posts = { ...garden, tomato: { ...garden.tomato, related: ['draft'] } };
  expect(relatedOf('tomato', posts)).toEqual(['cucumber']);
});

test('a post with related: false has no related posts and is one only where an author names it', () => {
  const posts = { ...garden, cucumber: { ...garden.cucumber, related: false as const } };
  expect(relatedOf('cucumber', posts)).toEqual([]);
  expect(relatedOf('tomato', posts)).toEqual([]);
  const named = { ...posts, tomato: { ...garden.tomato, related: ['cucumber'] } };
  expect(relatedOf('tomato', named)).toEqual(['cucumber']);
});

test('with the setting off, only posts that the author named are related', () => {
  const posts = { ...garden, tomato: { ...garden.tomato, related: ['walk'] } };
  expect(relatedOf('tomato', posts, { onlyNamed: true })).toEqual(['walk']);
  expect(relatedOf('rain', posts, { onlyNamed: true })).toEqual([]);
});

test('there are at most five, and weak ones only up to three', () => {
  const six = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) => [slug, { text: '庭のトマト' }]),
  );
  expect(relatedOf('g', six)).toEqual(['a', 'b', 'c', 'd', 'e']);
  const words = ['tea', 'cup', 'pot', 'jar', 'mug'];
  const weak = Object.fromEntries(
    words.map((word, index) => [
      word,
      { text: `${word} ${Array.from({ length: 40 }, (_, n) => `w${index}x${n}`).join(' ')}` },
    ]),
  );
  const twins = Object.fromEntries(
    words.map((word, index) => [
      `${word}2`,
      { text: Array.from({ length: 40 }, (_, n) => `w${index}x${n}`).join(' ') },
    ]),
  );
  const posts = {
    all: { text: words.join(' ') },
    ...weak,
    ...twins,
    same: { text: words.join(' ') },
  };
  expect(relatedOf('all', posts)).toEqual(['same', 'tea', 'cup']);
});

test('posts of the same series come before posts with more words in common', () => {
  const series = { name: '庭づくり' };
  const posts = {
    a: { text: '庭でトマト', series },
    b: { text: '庭でトマト' },
    c: { text: '庭の土', series },
  };
  expect(relatedOf('a', posts)).toEqual(['c', 'b']);
});
