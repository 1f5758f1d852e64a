import { expect, test } from 'vitest';
import type { Page } from '../page';
import { findingsOf, fixedSource, pageOf } from '../testing/page';
import { seriesSpelling, tagSpelling } from './tag-spelling';

/** A post as the loader returns it: `post.tags` has the spelling of most posts, the source that of the author. */
function page(tags: string, spelt: string[]): Page {
  const read = pageOf('', ['title: t', 'publishedOn: 2015-02-18', ...tags.split('\n')]);
  return { ...read, entries: read.entries, post: { ...read.post, tags: spelt } };
}

test('a tag in another width or case is reported and fixed inside its quotation marks', () => {
  const post = page("tags: [ＤＯＣＫＥＲ, 日記, 'docker compose']", [
    'Docker',
    '日記',
    'Docker Compose',
  ]);
  expect(findingsOf(tagSpelling, post).map(({ line, column }) => [line, column])).toEqual([
    [4, 8],
    [4, 20],
  ]);
  expect(fixedSource(tagSpelling, post)).toContain("\ntags: [Docker, 日記, 'Docker Compose']\n");
});

test('tags in a block list and a single tag are fixed too', () => {
  expect(
    fixedSource(tagSpelling, page('tags:\n  - 日記\n  - docker', ['日記', 'Docker'])),
  ).toContain('\n  - 日記\n  - Docker\n');
  expect(fixedSource(tagSpelling, page('tags: docker', ['Docker']))).toContain('\ntags: Docker\n');
});

test('a spelling that has another meaning in YAML is reported without a fix', () => {
  const post = page('tags: [＃1]', ['#1']);
  expect(findingsOf(tagSpelling, post)).toHaveLength(1);
  expect(fixedSource(tagSpelling, post)).toBe(post.source);
});

test('the spelling of most posts is not reported', () => {
  expect(findingsOf(tagSpelling, page('tags: [Docker, 日記]', ['Docker', '日記']))).toEqual([]);
});

test.each([
  ['series: ＮＥＸＴ入門', 'series: Next入門'],
  ["series: { name: 'NEXT入門', order: 2 }", "series: { name: 'Next入門', order: 2 }"],
])('the name of a series in another width or case is fixed: %s', (line, fixed) => {
  const read = pageOf('', ['title: t', 'publishedOn: 2015-02-18', line]);
  const post = { ...read.post, series: { name: 'Next入門' } };
  const page = { ...read, entries: read.entries, post };
  expect(fixedSource(seriesSpelling, page)).toContain(`\n${fixed}\n`);
  const alike = { ...page, post: read.post };
  expect(findingsOf(seriesSpelling, alike)).toEqual([]);
});
