import { expect, test } from 'vitest';
import { blogFolder, readAll } from '../testing/blogs';
import { openEleventy } from './eleventy';
import { openHexo } from './hexo';
import { openJekyll } from './jekyll';

const post = (fields = '') => `---\ntitle: A\ndate: 2020-01-02\n${fields}---\nWords.\n`;

test.each([
  [
    'Jekyll with a reference',
    openJekyll,
    {
      '_config.yml': 'lang: ja\n',
      '_posts/2020-01-02-niwa.md': post('ref: garden\n'),
      '_posts/2020-01-02-garden.md': post('ref: garden\nlang: en\n'),
    },
    [
      ['/2020/01/02/garden.html', 'en', 'garden'],
      ['/2020/01/02/niwa.html', undefined, 'garden'],
    ],
  ],
  [
    'Jekyll with jekyll-polyglot',
    openJekyll,
    {
      '_config.yml': 'languages: [ja, en]\ndefault_lang: ja\n',
      '_posts/2020-01-02-a.md': post('lang: ja\npermalink: /garden/\n'),
      '_posts/2020-01-02-b.md': post('lang: en\npermalink: /garden/\n'),
    },
    [
      ['/garden/', 'ja', '/garden/'],
      ['/en/garden/', 'en', '/garden/'],
    ],
  ],
  [
    'Hexo',
    openHexo,
    {
      '_config.yml': 'language: [ja, en]\npermalink: :title/\n',
      'source/_posts/garden.md': post(),
      'source/_posts/en/garden.md': post(),
    },
    [
      ['/en/garden/', 'en', 'garden'],
      ['/garden/', undefined, 'garden'],
    ],
  ],
  [
    'Eleventy',
    openEleventy,
    {
      'eleventy.config.js': 'export default function () {}',
      'en/en.json': '{"lang": "en"}',
      'ja/ja.json': '{"lang": "ja"}',
      'en/blog/garden.md': post(),
      'ja/blog/garden.md': post(),
    },
    [
      ['/en/blog/garden/', 'en', 'blog/garden.md'],
      ['/ja/blog/garden/', 'ja', 'blog/garden.md'],
    ],
  ],
])('the versions of a post in several languages: %s', async (_, open, files, expected) => {
  const posts = await readAll(await open({ path: blogFolder(files), timeZone: 'Asia/Tokyo' }));
  expect(posts.map(({ urls, lang, versionOf }) => [urls[0], lang, versionOf])).toEqual(expected);
  expect(posts.flatMap(({ notes }) => notes)).toEqual([]);
});
