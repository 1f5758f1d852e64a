import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { builtName } from '../urls';
import { builtPages, PAGE_PATH, PAGES_FOLDER, pageFile } from './page-files';

const PATHS = [
  '/',
  '/archive',
  '/archive/2015',
  '/archive/2015/02/18',
  '/page/2',
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
