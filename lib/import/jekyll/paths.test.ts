import { expect, test } from 'vitest';
import { readPostDate } from '../read/post-date';
import { documentPath, ownPagePath, pagePath, postPath } from './paths';

// https://jekyllrb.com/docs/permalinks/#built-in-formats and #placeholders
test.each([
  ['date', ['旅', 'Eki'], '/旅/eki/2021/01/03/a-b.html'],
  ['pretty', [], '/2021/01/03/a-b/'],
  ['ordinal', [], '/2021/003/a-b.html'],
  // 3 January 2021 is in the last week of 2020, but Jekyll combines that week with the year of the day.
  ['weekdate', [], '/2021/W53/Sun/a-b.html'],
  ['none', ['旅'], '/旅/a-b.html'],
  ['/blog/:year/:i_month/:i_day/:title', [], '/blog/2021/1/3/a-b'],
  ['/:short_year/:short_month/:slug:output_ext', [], '/21/Jan/a-b.html'],
  ['/:categories/:title/', [], '/a-b/'],
])('permalink: %s with the categories %j gives the path %s', (permalink, categories, path) => {
  const publishedOn = readPostDate('2021-01-03', 'Asia/Tokyo');
  const parts = { publishedOn, timeZone: 'Asia/Tokyo', categories, collection: 'posts', file: '' };
  expect(postPath(permalink, { ...parts, slug: 'a b' })).toBe(path);
});

// Utils.slugify, mode "pretty": https://jekyllrb.com/docs/liquid/filters/ (Slugify)
test.each([
  ['C#入門', '/C-入門/'],
  ['100%達成', '/100-達成/'],
  ['what?', '/what/'],
  ['a+b & (c)', '/a+b-&-(c)/'],
  ['…dots', '/dots/'],
])('the slug %s gives the path %s', (slug, path) => {
  expect(
    postPath('/:title/', { slug, timeZone: 'UTC', categories: [], collection: 'posts', file: '' }),
  ).toBe(path);
});

test.each([
  ['date', 'about.md', '/about.html'],
  ['pretty', 'about.md', '/about/'],
  ['/:title/', 'docs/about.md', '/docs/about/'],
  ['date', 'docs/index.md', '/docs/'],
])('permalink: %s in _config.yml gives the page %s the path %s', (permalink, file, path) => {
  expect(pagePath(permalink, file)).toBe(path);
});

// The paths that Jekyll 4.3 gives to a file `_recipes/sub/2021-01-03-Soup A.md` for each pattern.
test.each([
  ['/:w_year/:week/:w_day/:short_day/:long_day', '/2020/53/7/Sun/Sunday'],
  ['/:year/:month_:day/:y_day', '/2021/01_03/003'],
  ['/:collection/:path/:name:output_ext', '/recipes/sub/2021-01-03-Soup A/2021-01-03-soup-a.html'],
  ['/:slugified_categories/:title/', '/web-dev/b/Soup-A/'],
  ['/:categories-:title..x/', '/web dev/b-Soup-A/x/'],
  ['/../:title', '/Soup-A'],
  ['pretty', '/pretty'],
  ['constructor', '/constructor'],
  // Jekyll stops at a field that no plugin gives.
  ['/:constructor/:title/', undefined],
])('the permalink pattern %s of a collection gives the path %s', (pattern, path) => {
  const parts = {
    publishedOn: { day: '2021-01-03' },
    timeZone: 'Asia/Tokyo',
    slug: 'Soup A',
    categories: ['Web Dev', 'web dev', 'B'],
    collection: 'recipes',
    file: 'sub/2021-01-03-Soup A',
  };
  expect(documentPath(pattern, parts)).toBe(path);
});

test.each([
  ['/p/:basename:output_ext', 'perm.md', '/p/perm.html'],
  ['/:path/zz/:basename/', 'permd/x.md', '/permd/zz/x/'],
  ['/:title/', 'a.md', '/:title/'],
  ['pretty', 'a.md', '/pretty'],
])('permalink: %s in the front matter gives the page %s the path %s', (permalink, file, path) => {
  expect(ownPagePath(permalink, file)).toBe(path);
});
