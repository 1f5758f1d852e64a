import { expect, test } from 'vitest';
import type { Page } from '../page';
import { findingsOf, mended, pageOf } from '../testing/page';
import { tagSpelling } from './tag-spelling';

/** The page as the loader hands it on, its tags in the spelling of most posts. */
function page(tags: string, spelt: string[]): Page {
  const read = pageOf('', ['title: t', 'publishedOn: 2015-02-18', ...tags.split('\n')]);
  return { ...read, entries: read.entries, post: { ...read.post, tags: spelt } };
}

test('another width or case is found at its place and respelt, quotation marks kept', () => {
  const found = page("tags: [ＤＯＣＫＥＲ, 日記, 'docker compose']", [
    'Docker',
    '日記',
    'Docker Compose',
  ]);
  expect(findingsOf(tagSpelling, found).map(({ line, column }) => [line, column])).toEqual([
    [4, 8],
    [4, 20],
  ]);
  expect(mended(tagSpelling, found)).toContain("\ntags: [Docker, 日記, 'Docker Compose']\n");
});

test('a list by lines and a single word are respelt too', () => {
  expect(mended(tagSpelling, page('tags:\n  - 日記\n  - docker', ['日記', 'Docker']))).toContain(
    '\n  - 日記\n  - Docker\n',
  );
  expect(mended(tagSpelling, page('tags: docker', ['Docker']))).toContain('\ntags: Docker\n');
});

test('a spelling that YAML might read otherwise is left to the author', () => {
  const found = page('tags: [＃1]', ['#1']);
  expect(findingsOf(tagSpelling, found)).toHaveLength(1);
  expect(mended(tagSpelling, found)).toBe(found.source);
});

test('the spelling of most is right', () => {
  expect(findingsOf(tagSpelling, page('tags: [Docker, 日記]', ['Docker', '日記']))).toEqual([]);
});
