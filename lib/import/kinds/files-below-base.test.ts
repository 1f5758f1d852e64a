import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReadOptions } from '../read/options';
import type { SourceBlog } from '../source-blog';
import { blogFolder, readAll } from '../testing/blogs';
import { Pictures } from '../write/pictures';
import { openAstro } from './astro';
import { openEleventy } from './eleventy';
import { openHexo } from './hexo';
import { openHugo } from './hugo';
import { openJekyll } from './jekyll';
import { openNext } from './next';

const post = '---\ntitle: A\ndate: 2020-01-02\n---\nWords.\n';

test.each<[string, (options: ReadOptions) => SourceBlog, Record<string, string>, string]>([
  ['astro', openAstro, { 'astro.config.mjs': "export default { base: '/b' };" }, 'public'],
  ['eleventy', openEleventy, { '.eleventy.js': "module.exports = { pathPrefix: '/b/' };" }, ''],
  ['hexo', openHexo, { '_config.yml': 'root: /b/' }, 'source'],
  ['hugo', openHugo, { 'hugo.toml': "baseURL = 'https://example.jp/b/'" }, 'static'],
  ['jekyll', openJekyll, { '_config.yml': 'baseurl: /b' }, ''],
  ['next', openNext, { 'next.config.js': "module.exports = { basePath: '/b' };" }, 'public'],
])(
  'the path of the site of %s is known, and a file is found by its URL below it',
  async (kind, open, config, folder) => {
    const file = {
      astro: 'src/content/blog/a.md',
      hexo: 'source/_posts/a.md',
      hugo: 'content/posts/a.md',
      jekyll: '_posts/2020-01-02-a.md',
    }[kind];
    const path = blogFolder({
      ...config,
      [file ?? 'posts/a.md']: post,
      [join(folder, 'files/表 一.pdf')]: '%PDF',
    });
    const source = open({ path, timeZone: 'Asia/Tokyo' });
    expect(source.basePath).toBe('/b');
    const [only] = await readAll(source);
    const pictures =
      only && new Pictures(source, only, mkdtempSync(join(tmpdir(), 'files-')), true);
    for (const address of [
      '/b/files/表 一.pdf',
      '/b/files/%E8%A1%A8%20%E4%B8%80.pdf?download=1#page=2',
    ]) {
      expect(pictures?.find(address, address)).toMatch(/files\/表 一\.pdf$/);
    }
  },
);
