import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { seeded } from '../testing/seeded';
import { buildIndex } from './build-index';
import { decodeFile } from './decode-file';
import { postOf } from './testing/search';

const random = seeded(9);
const kanji = () => String.fromCodePoint(0x4e00 + Math.floor(random() ** 2 * 2000));
const posts = Array.from({ length: 60 }, (_, number) =>
  postOf({
    slug: `記事${number}`,
    title: `第${number}回`,
    text: Array.from({ length: 300 }, kanji).join(''),
  }),
);

test('the same posts give the same bytes, other posts give another version', () => {
  const one = buildIndex(posts);
  const again = buildIndex(structuredClone(posts));
  expect(again.version).toBe(one.version);
  expect([...again.files.keys()]).toEqual([...one.files.keys()]);
  expect(
    Buffer.concat([...again.files.values()]).equals(Buffer.concat([...one.files.values()])),
  ).toBe(true);
  expect(buildIndex(posts.slice(1)).version).not.toBe(one.version);
});

test('no file is large, several posts share a file, and the index is less than five times the compressed text', () => {
  const { files } = buildIndex(posts);
  const sizes = [...files.values()].map((bytes) => bytes.length);
  expect(Math.max(...sizes)).toBeLessThan(16_000);
  const texts = [...files.keys()].filter((name) => name.startsWith('texts-'));
  expect(texts.length).toBeLessThan(posts.length / 2);
  const text = gzipSync(posts.map((post) => post.title + post.text).join('\n')).length;
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5 * text);
});

test('a file with another name or of another version is refused', async () => {
  const { version, files } = buildIndex(posts);
  const file = files.get('tokens-0.bin') ?? new Uint8Array();
  await expect(decodeFile(`${version}/tokens-0.bin`, file)).resolves.toBeInstanceOf(Uint8Array);
  await expect(decodeFile(`${version}/tokens-1.bin`, file)).rejects.toThrow('damaged');
  await expect(decodeFile('000000000000/tokens-0.bin', file)).rejects.toThrow('damaged');
  await expect(decodeFile(`${version}/tokens-0.bin`, file.slice(0, -1))).rejects.toThrow('damaged');
  await expect(decodeFile(`${version}/tokens-0.bin`, new Uint8Array(2))).rejects.toThrow();
});

test('the code that the browser runs is less than 4 KB compressed', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './query'; export * from './decode-file';`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  expect(gzipSync(outputFiles[0]?.contents ?? '').length).toBeLessThan(4096);
});
