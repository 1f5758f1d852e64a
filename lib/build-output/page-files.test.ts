import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtName } from '../urls';
import { builtPages, GROUP_FEED, PAGE_PATH, PAGES_FOLDER, pageFile } from './page-files';

const PATHS = [
  '/',
  '/archive',
  '/archive/2015',
  '/archive/2015/02/18',
  '/authors/花子',
  '/languages/en',
  '/languages/zh-Hant/page/2',
  '/page/2',
  '/series/庭',
  '/tags/日記',
  '/記事',
];

test('every page has a file of its own, from which its path can be derived', () => {
  const root = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const path of [...PATHS].reverse()) {
    const file = join(root, PAGES_FOLDER, pageFile(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path);
  }
  writeFileSync(join(root, PAGES_FOLDER, 'rss.xml'), '');
  expect(builtPages(root).map(({ path }) => path)).toEqual(PATHS);
  rmSync(root, { recursive: true });
});

test.each([...PATHS.slice(1), '/100%', '/[slug]', '/.hidden', '/a%20b'])(
  'the path of %s matches PAGE_PATH, the pattern for the rewrites of Next.js',
  (path) => {
    const name = path.slice(1).split('/').map(builtName).join('/');
    expect(encodeURI(name)).toMatch(new RegExp(`^${PAGE_PATH}$`));
  },
);

test.each([
  ['tags/日記/atom.xml', true],
  ['series/100%/atom.xml', true],
  ['tags/.hidden/atom.xml', true],
  ['languages/en/atom.xml', true],
  ['authors/花子/atom.xml', true],
  ['tags/atom.xml', false],
  ['archive/2015/atom.xml', false],
  ['tags/a/b/atom.xml', false],
])('whether %s matches GROUP_FEED: %s', (path, matches) => {
  const name = path.split('/').map((part) => (part === 'atom.xml' ? part : builtName(part)));
  expect(new RegExp(`^${GROUP_FEED}$`).test(encodeURI(name.join('/')))).toBe(matches);
});
