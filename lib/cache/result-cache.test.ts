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
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A run, as in a process of its own, that asks for files by their path, and finds the length of those it does not know. */
async function run(files: Readonly<Record<string, string>>): Promise<string[]> {
  vi.resetModules();
  const { ResultCache } = await import('./result-cache');
  const kept = await ResultCache.open<number>('lengths', 'lib/length.ts', folder);
  const found = Object.entries(files).filter(([path, content]) => {
    const isKnown = kept.get(path, content) === content.length;
    if (!isKnown) kept.set(path, content, content.length);
    return !isKnown;
  });
  kept.save();
  return found.map(([path]) => path);
}

test('what was found in a file is known in the next run, until its content is another', async () => {
  expect(await run({ a: '文', b: '本文' })).toEqual(['a', 'b']);
  expect(await run({ a: '文', b: '本文' })).toEqual([]);
  expect(await run({ a: '章', b: '本文' })).toEqual(['a']);
  expect(await run({ c: '本文' })).toEqual(['c']);
});

test('what a run does not ask for is forgotten', async () => {
  await run({ a: '文', b: '本文' });
  await run({ a: '文' });
  expect(await run({ a: '文', b: '本文' })).toEqual(['b']);
});

test('other settings or another program find everything anew', async () => {
  await run({ a: '文' });
  settings.timeZone = 'Pacific/Auckland';
  expect(await run({ a: '文' })).toEqual(['a']);
  settings.program = 'b';
  expect(await run({ a: '文' })).toEqual(['a']);
  expect(await run({ a: '文' })).toEqual([]);
});

test.each(['x', serialize([])])('a file that holds no results is written anew', async (content) => {
  await run({ a: '文' });
  writeFileSync(join(folder, 'lengths'), content);
  expect(await run({ a: '文' })).toEqual(['a']);
  expect(await run({ a: '文' })).toEqual([]);
});
