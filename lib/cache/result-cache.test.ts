import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const settings = vi.hoisted(() => ({ timeZone: 'Asia/Tokyo', program: 'a' }));
vi.mock('../site', async (original) => {
  const { site } = await original<typeof import('../site')>();
  return {
    get site() {
      return { ...site, timeZone: settings.timeZone };
    },
  };
});
vi.mock('esbuild', () => ({
  build: async () => ({ outputFiles: [{ contents: Buffer.from(settings.program) }] }),
}));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'results-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * Simulates a run in a new process that needs the length of each file, given as content by path.
 *
 * @returns the paths whose length was not in the cache.
 */
async function run(files: Readonly<Record<string, string>>): Promise<string[]> {
  vi.resetModules();
  const { ResultCache } = await import('./result-cache');
  const cache = await ResultCache.open<number>('lengths', 'lib/length.ts', folder);
  const computed = Object.entries(files).filter(([path, content]) => {
    const isCached = cache.get(path, content) === content.length;
    if (!isCached) cache.set(path, content, content.length);
    return !isCached;
  });
  cache.save();
  return computed.map(([path]) => path);
}

test('the next run reuses a result until the path or the content of the file changes', async () => {
  expect(await run({ a: '文', b: '本文' })).toEqual(['a', 'b']);
  expect(await run({ a: '文', b: '本文' })).toEqual([]);
  expect(await run({ a: '章', b: '本文' })).toEqual(['a']);
  expect(await run({ c: '本文' })).toEqual(['c']);
});

test('a result that a run does not read is dropped', async () => {
  await run({ a: '文', b: '本文' });
  await run({ a: '文' });
  expect(await run({ a: '文', b: '本文' })).toEqual(['b']);
});

test('a change of the settings or of the program invalidates every result', async () => {
  await run({ a: '文' });
  settings.timeZone = 'Pacific/Auckland';
  expect(await run({ a: '文' })).toEqual(['a']);
  settings.program = 'b';
  expect(await run({ a: '文' })).toEqual(['a']);
  expect(await run({ a: '文' })).toEqual([]);
});

test.each(['x', serialize([])])('a damaged cache file is replaced', async (content) => {
  await run({ a: '文' });
  writeFileSync(join(folder, 'lengths'), content);
  expect(await run({ a: '文' })).toEqual(['a']);
  expect(await run({ a: '文' })).toEqual([]);
});
