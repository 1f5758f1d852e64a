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
  const asked: string[] = [];
  const place = { file: 'a.md', bodyLine: 1 };
  const { html } = await renderMarkdown(source, place, undefined, undefined, async (address) => {
    asked.push(decodeURIComponent(address));
    return MADE;
  });
  return { html, asked };
}

test('a drawing in the text is shown as a picture, with its name', async () => {
  const { html, asked } = await shown(
    '<p>前<svg viewBox="0 0 8 4" preserveAspectRatio="none"><title>丸</title><circle r="2" fill="red"/></svg>後</p>',
  );
  expect(html).toContain('<p>前<img src="/_images/k.svg" alt="丸" width="8" height="4"');
  expect(asked).toEqual([
    'data:image/svg+xml,<svg viewBox="0 0 8 4" preserveAspectRatio="none"><title>丸</title><circle r="2" fill="red"></circle></svg>',
  ]);
});

test('one alone in a paragraph is a figure, and aria-label names it', async () => {
  const { html } = await shown('<p><svg width="8" height="4" aria-label="四角"><rect/></svg></p>');
  expect(html).toMatch(/^<figure class="picture"><img src="\/_images\/k.svg" alt="四角"/);
});

test('symbols of its own are part of it', async () => {
  const { asked } = await shown(
    '<p><svg viewBox="0 0 1 1"><path id="a"/><use href="#a"/></svg></p>',
  );
  expect(asked).toHaveLength(1);
});

test.each([
  '<svg><circle r="2"/></svg>',
  '<svg viewBox="0 0 1 1"><use xlink:href="#icon"/></svg>',
  '<svg viewBox="0 0 1 1"><use href="/icons.svg#a"/></svg>',
  '<svg viewBox="0 0 1 1"><path stroke="currentColor"/></svg>',
  '<svg viewBox="0 0 1 1" style="fill: currentColor"><path/></svg>',
])('%s would not look the same as a picture', async (drawing) => {
  const { html, asked } = await shown(`<p>前${drawing}後</p>`);
  expect(asked).toEqual([]);
  expect(html.trim()).toBe('<p>前後</p>');
});
