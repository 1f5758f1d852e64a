import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { medianPageBytes, resources } from './page-bytes';

test('scripts, their preloads and style sheets count once each, other links do not', () => {
  const html = `<link rel="preload" as="script" href="/_next/static/a.js"/>
<link rel="stylesheet" href="/site.css?v=1"><script src="/_next/static/a.js" async=""></script>
<script type="module" src="https://elsewhere.example/b.js"></script><script src="//elsewhere.example/d.js"></script><a href="/c.js">c</a>
<link rel="icon" href="/icon.svg">`;
  expect([...resources(html)]).toEqual(['/_next/static/a.js', '/site.css']);
});

test('the size of a page is the sum of its HTML and what it loads', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'page-bytes-'));
  await mkdir(join(folder, 'static'));
  const script = 'console.log("綴り");';
  await writeFile(join(folder, 'static', 'a.js'), script);
  const pages = ['<p>一', '<p>二</p><script src="/s/a.js"></script>', `<p>${'三四五'.repeat(400)}`];
  for (const [index, html] of pages.entries()) {
    await writeFile(join(folder, `${index}.html`), html);
  }
  // The second page is smaller than the third only if its script counts once.
  const weights = [
    gzipSync('<p>一').length,
    gzipSync('<p>二</p><script src="/s/a.js"></script>').length + gzipSync(script).length,
    gzipSync(`<p>${'三四五'.repeat(400)}`).length,
  ].sort((a, b) => a - b);
  expect(await medianPageBytes(folder, { '/s/': join(folder, 'static') })).toBe(weights[1]);
  await rm(folder, { recursive: true });
});
