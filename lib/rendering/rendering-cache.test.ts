import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Rendered } from '../markdown/rendered';

const FOLDER = join('.next', 'cache', 'tsuzuri', 'markdown');

/** A text that no post contains, by which the test recognises its files in the cache. */
const mark = randomUUID();
const result: Rendered = {
  html: `<p>${mark}</p>`,
  headings: [],
  ids: [],
  links: [],
  pictures: [],
  files: [],
  embeds: [],
  text: mark,
  excerpt: mark,
  characters: 1,
  minutes: 1,
  sections: [],
  readings: [],
};

const always = () => true;

/** The module as a new process would load it. */
async function newProcess() {
  vi.resetModules();
  return (await import('./rendering-cache')).cachedRendering;
}

function files(): string[] {
  const all = readdirSync(FOLDER).map((name) => join(FOLDER, name));
  return all.filter((path) => readFileSync(path, 'utf8').includes(mark));
}

afterEach(() => {
  for (const path of files()) rmSync(path);
});

test('a source is rendered once, also for concurrent calls and later processes', async () => {
  const render = vi.fn(async () => result);
  const cachedRendering = await newProcess();
  expect(
    await Promise.all([
      cachedRendering(mark, always, render),
      cachedRendering(mark, always, render),
    ]),
  ).toEqual([result, result]);
  expect(await (await newProcess())(mark, always, render)).toEqual(result);
  expect(render).toHaveBeenCalledTimes(1);
});

test('another source is rendered too', async () => {
  const render = vi.fn(async () => result);
  const cachedRendering = await newProcess();
  await cachedRendering(`${mark} 1`, always, render);
  await cachedRendering(`${mark} 2`, always, render);
  expect(render).toHaveBeenCalledTimes(2);
});

test('an error is not cached', async () => {
  const cachedRendering = await newProcess();
  await expect(
    cachedRendering(mark, always, () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  expect(await cachedRendering(mark, always, async () => result)).toEqual(result);
});

test('a truncated cache file is written again', async () => {
  await (await newProcess())(mark, always, async () => result);
  const [path = ''] = files();
  writeFileSync(path, `{"html":"${mark}`);
  expect(await (await newProcess())(mark, always, async () => result)).toEqual(result);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(result);
});

test('a result that is not current is rendered again', async () => {
  const cachedRendering = await newProcess();
  await cachedRendering(mark, always, async () => result);
  const newer = { ...result, minutes: 2 };
  const isCurrent = ({ minutes }: Rendered) => minutes === 2;
  expect(await cachedRendering(mark, isCurrent, async () => newer)).toEqual(newer);
  expect(await (await newProcess())(mark, isCurrent, async () => result)).toEqual(newer);
});

test('a change of formerHosts makes the cached renderings invalid', async () => {
  const render = vi.fn(async () => result);
  await (await newProcess())(mark, always, render);
  vi.resetModules();
  vi.doMock('../../site.config', async (original) => {
    const { default: config } = await original<typeof import('../../site.config')>();
    return { default: { ...config, formerHosts: ['old.example'] } };
  });
  const { cachedRendering } = await import('./rendering-cache');
  vi.doUnmock('../../site.config');
  await cachedRendering(mark, always, render);
  expect(render).toHaveBeenCalledTimes(2);
});
