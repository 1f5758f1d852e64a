import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { PAGE_PATH, putBuiltFiles } from './built-files';

let root: string;
let build: string;

beforeEach(() => {
  vi.unstubAllEnvs();
  root = mkdtempSync(join(tmpdir(), 'built-files-'));
  build = join(root, '.next');
  makeBuild('本文');
  const page = { srcRoute: null };
  const body = { srcRoute: null, initialHeaders: { 'content-type': 'text/xml' } };
  const routes = {
    ...{ '/': page, '/記事': page, '/.net': page, '/tags/日記': page, '/_not-found': page },
    ...{ '/resolve/rss.xml': body, '/resolve/robots.txt': body },
  };
  put('prerender-manifest.json', JSON.stringify({ routes }));
});

function put(name: string, text: string): void {
  mkdirSync(dirname(join(build, name)), { recursive: true });
  writeFileSync(join(build, name), text);
}

function makeBuild(text: string): void {
  put('server/app/index.html', '表紙');
  put('server/app/記事.html', text);
  put('server/app/.net.html', '点');
  put('server/app/tags/日記.html', '札');
  put('server/app/_not-found.html', 'なし');
  put('server/app/resolve/rss.xml.body', '<rss/>');
  put('server/app/resolve/robots.txt.body', 'Allow');
}

function given(): string[] {
  const entries = readdirSync(join(root, 'public'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + '/public'.length))
    .sort();
}

test('pages and feeds lie where the server gives out files', async () => {
  await putBuiltFiles(build, root);
  expect(given()).toEqual([
    '/_built/home.html',
    '/_built/pages/tags/日記.html',
    '/_built/pages/記事.html',
    '/_built/rss.xml',
  ]);
  expect(readFileSync(join(root, 'public/_built/pages/記事.html'), 'utf8')).toBe('本文');
});

test('a file that stays the same keeps its time, and none of the last build stays behind', async () => {
  const time = new Date('2020-01-01T00:00:00Z');
  await putBuiltFiles(build, root);
  for (const name of given()) utimesSync(join(root, 'public', name), time, time);
  writeFileSync(join(root, 'public/_built/pages/old.html'), '');
  // Next.js writes every page anew.
  rmSync(join(build, 'server'), { recursive: true });
  makeBuild('新文');
  await putBuiltFiles(build, root);
  const timeOf = (name: string) => statSync(join(root, 'public/_built/pages', name)).mtime;
  expect(timeOf('tags/日記.html')).toEqual(time);
  expect(timeOf('記事.html')).not.toEqual(time);
  expect(given()).not.toContain('/_built/pages/old.html');
});

test('on Vercel the feeds alone', async () => {
  vi.stubEnv('VERCEL', '1');
  await putBuiltFiles(build, root);
  expect(given()).toEqual(['/_built/rss.xml']);
});

test.each(['記事', 'a.html', 'tags/日記', 'page/2', 'archive/2015', 'archive/2015/03/02'])(
  '%s is the path of a page',
  (path) => expect(path).toMatch(new RegExp(`^${PAGE_PATH}$`)),
);

test.each([
  '',
  '.net',
  'tags/.net',
  '記事/comments',
  'api/bookmarks',
  'comments/edit/x',
  '_next/x',
  '%25E3%2581%2582',
])('%j is none', (path) => expect(path).not.toMatch(new RegExp(`^${PAGE_PATH}$`)));
