import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keptSlugs } from '../kept-slugs';
import { findKeptPages, takeKeptPages, writePageKeys } from './kept-pages';

test('pages made from the same things are moved into the new build, the others are not', async () => {
  const former = await outputOf({ about: 'old', 朝: 'old', 夜: 'old' });
  await writePageKeys(former, new Map(Object.entries({ about: 'a', 朝: 'b', 夜: 'c' })));
  const kept = await findKeptPages(former, new Map(Object.entries({ 朝: 'b', 夜: 'd', 昼: 'e' })));
  expect([...keptSlugs()]).toEqual(['朝']);

  const build = await outputOf({ 夜: 'new', 昼: 'new' });
  await takeKeptPages(former, build, kept);
  expect(await pagesOf(build)).toEqual({ 夜: 'new', 昼: 'new', 朝: 'old' });
});

test('a page whose name Next.js escapes is kept too', async () => {
  const former = await outputOf({ 'a%3Fb': 'old', other: 'old' });
  const keys = new Map(Object.entries({ 'a?b': 'a', other: 'b' }));
  await writePageKeys(former, keys);
  const kept = await findKeptPages(former, keys);
  const build = await outputOf({ other: 'new' });
  await takeKeptPages(former, build, kept);
  expect(await pagesOf(build)).toEqual({ 'a%3Fb': 'old', other: 'new' });
});

test('where nothing has changed one page is made all the same', async () => {
  const former = await outputOf({ 朝: 'old', 夜: 'old' });
  const keys = new Map(Object.entries({ 朝: 'a', 夜: 'b' }));
  await writePageKeys(former, keys);
  expect(await findKeptPages(former, keys)).toHaveLength(1);
  expect([...keptSlugs()]).toHaveLength(1);
});

test('a page of which a part is gone is made again', async () => {
  const former = await outputOf({ 朝: 'old', 夜: 'old', 昼: 'old' });
  const keys = new Map(Object.entries({ 朝: 'a', 夜: 'b', 昼: 'c' }));
  await writePageKeys(former, keys);
  await rm(join(former, 'server', 'app', '朝.rsc'));
  const kept = await findKeptPages(former, keys);
  expect(kept.map(({ slug }) => slug)).toEqual(['夜', '昼']);
});

test('of a build that did not come to its end nothing is kept', async () => {
  const former = await outputOf({ 朝: 'old', 夜: 'old' });
  expect(await findKeptPages(former, new Map([['朝', 'a']]))).toEqual([]);
  expect([...keptSlugs()]).toEqual([]);
});

test.each(['[["朝","a"', '{"朝":"a"}'])(
  'of keys that cannot be read nothing is kept: %s',
  async (text) => {
    const former = await outputOf({ 朝: 'old', 夜: 'old' });
    await writeFile(join(former, 'page-keys.json'), text);
    expect(await findKeptPages(former, new Map([['朝', 'a']]))).toEqual([]);
  },
);

/** A build as Next.js leaves it, with pages of posts by their names. */
async function outputOf(pages: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-pages-'));
  const app = join(folder, 'server', 'app');
  const routes: Record<string, object> = {};
  for (const [name, text] of Object.entries(pages)) {
    await mkdir(join(app, `${name}.segments`), { recursive: true });
    for (const end of ['.html', '.meta', '.rsc', '.segments/_tree.segment.rsc']) {
      await mkdir(dirname(join(app, name + end)), { recursive: true });
      await writeFile(join(app, name + end), text);
    }
    routes[`/${name}`] = { srcRoute: '/[slug]', dataRoute: `${text} ${name}` };
  }
  await writeFile(join(folder, 'prerender-manifest.json'), JSON.stringify({ version: 4, routes }));
  return folder;
}

/** What the pages of a build say, by name, each told the same by its files and by the manifest. */
async function pagesOf(folder: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, 'prerender-manifest.json'), 'utf8');
  const { routes } = JSON.parse(text) as { routes: Record<string, { dataRoute: string }> };
  const pages: Record<string, string> = {};
  for (const [path, { dataRoute }] of Object.entries(routes)) {
    const file = join(folder, 'server', 'app', path);
    const said = await readFile(`${file}.html`, 'utf8');
    expect(dataRoute).toBe(`${said} ${path.slice(1)}`);
    for (const end of ['.meta', '.rsc', '.segments/_tree.segment.rsc']) {
      expect(existsSync(file + end), path + end).toBe(true);
    }
    pages[path.slice(1)] = said;
  }
  return pages;
}
