import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Rendered } from '../markdown/rendered';

const FOLDER = join('.next', 'cache', 'tsuzuri', 'markdown');

/** What no post renders to, so that the file of it is found again. */
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

/** The cache as another process would have it: nothing in memory. */
async function anotherProcess() {
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

test('a source is rendered once, also for later processes', async () => {
  const render = vi.fn(async () => result);
  const cachedRendering = await anotherProcess();
  expect(
    await Promise.all([
      cachedRendering(mark, always, render),
      cachedRendering(mark, always, render),
    ]),
  ).toEqual([result, result]);
  expect(await (await anotherProcess())(mark, always, render)).toEqual(result);
  expect(render).toHaveBeenCalledTimes(1);
});

test('another source is rendered anew', async () => {
  const render = vi.fn(async () => result);
  const cachedRendering = await anotherProcess();
  await cachedRendering(`${mark} 1`, always, render);
  await cachedRendering(`${mark} 2`, always, render);
  expect(render).toHaveBeenCalledTimes(2);
});

test('a failure is not kept', async () => {
  const cachedRendering = await anotherProcess();
  await expect(
    cachedRendering(mark, always, () => Promise.reject(new Error('no'))),
  ).rejects.toThrow('no');
  expect(await cachedRendering(mark, always, async () => result)).toEqual(result);
});

test('a file cut short is made again', async () => {
  await (await anotherProcess())(mark, always, async () => result);
  const [path = ''] = files();
  writeFileSync(path, `{"html":"${mark}`);
  expect(await (await anotherProcess())(mark, always, async () => result)).toEqual(result);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(result);
});

test('a result that no longer holds is made again', async () => {
  const cachedRendering = await anotherProcess();
  await cachedRendering(mark, always, async () => result);
  const later = { ...result, minutes: 2 };
  const isCurrent = ({ minutes }: Rendered) => minutes === 2;
  expect(await cachedRendering(mark, isCurrent, async () => later)).toEqual(later);
  expect(await (await anotherProcess())(mark, isCurrent, async () => result)).toEqual(later);
});

test('memory holds the last thousand results only; an older one comes from the disk', async () => {
  const cachedRendering = await anotherProcess();
  const first = cachedRendering(mark, always, async () => result);
  await first;
  const again = await cachedRendering(mark, always, async () => result);
  expect(again).toBe(await first);
  for (let index = 0; index < 1000; index++) {
    await cachedRendering(`${mark} ${index}`, always, async () => ({
      ...result,
      text: `${mark} ${index}`,
    }));
  }
  const later = await cachedRendering(mark, always, async () => result);
  expect(later).toEqual(again);
  expect(later).not.toBe(again);
});

test('a host the blog lived on before makes links of posts anew', async () => {
  const render = vi.fn(async () => result);
  await (await anotherProcess())(mark, always, render);
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
