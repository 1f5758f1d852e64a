import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';
import type { ResolvedPicture } from '../resolved-picture';

const MADE: ResolvedPicture = {
  kind: 'made',
  width: 8,
  height: 4,
  avif: [],
  plain: [{ path: '/_images/k.svg', width: 8 }],
  frozen: [],
  full: '/_images/k.svg',
  file: 'k.svg',
};

async function shown(source: string) {
  const sources: string[] = [];
  const location = { file: 'a.md', bodyLine: 1 };
  const { html } = await renderMarkdown(source, location, undefined, undefined, async (address) => {
    sources.push(decodeURIComponent(address));
    return MADE;
  });
  return { html, sources };
}

test('an inline SVG becomes an image with its title as alternative text', async () => {
  const { html, sources } = await shown(
    '<p>前<svg viewBox="0 0 8 4" preserveAspectRatio="none"><title>丸</title><circle r="2" fill="red"/></svg>後</p>',
  );
  expect(html).toContain('<p>前<img src="/_images/k.svg" alt="丸" width="8" height="4"');
  expect(sources).toEqual([
    'data:image/svg+xml,<svg viewBox="0 0 8 4" preserveAspectRatio="none"><title>丸</title><circle r="2" fill="red"></circle></svg>',
  ]);
});

test('an SVG alone in a paragraph becomes a figure, with its aria-label as alternative text', async () => {
  const { html } = await shown('<p><svg width="8" height="4" aria-label="四角"><rect/></svg></p>');
  expect(html).toMatch(/^<figure class="picture"><img src="\/_images\/k.svg" alt="四角"/);
});

test('an SVG that uses only its own symbols becomes an image', async () => {
  const { sources } = await shown(
    '<p><svg viewBox="0 0 1 1"><path id="a"/><use href="#a"/></svg></p>',
  );
  expect(sources).toHaveLength(1);
});

test.each([
  '<svg><circle r="2"/></svg>',
  '<svg viewBox="0 0 1 1"><use xlink:href="#icon"/></svg>',
  '<svg viewBox="0 0 1 1"><use href="/icons.svg#a"/></svg>',
  '<svg viewBox="0 0 1 1"><path stroke="currentColor"/></svg>',
  '<svg viewBox="0 0 1 1" style="fill: currentColor"><path/></svg>',
])('%s, which would look different as an image, is removed', async (svg) => {
  const { html, sources } = await shown(`<p>前${svg}後</p>`);
  expect(sources).toEqual([]);
  expect(html.trim()).toBe('<p>前後</p>');
});
