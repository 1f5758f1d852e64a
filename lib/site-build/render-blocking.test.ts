import { expect, test } from 'vitest';
import { blockRendering } from './render-blocking';

const LINK = '<link rel="expect" href="#shown-first" blocking="render"/>';
const PLACE = '<template id="shown-first"></template>';

/** A page with so many bytes of text. */
const page = (bytes: number, link = '', [first, last] = ['', '']) =>
  `<html><head><title>題</title>${link}</head><body><header>菜単</header>` +
  `<main id="content"><article><header><h1>題</h1></header>${first}` +
  `<p>${'a'.repeat(bytes)}</p></article></main>${last}</body></html>`;

test('a page is shown when it has been read to its end', () => {
  expect(blockRendering(page(20_000))).toBe(page(20_000, LINK, ['', PLACE]));
});

test('a page too long for one round trip is shown from its title on', () => {
  expect(blockRendering(page(45_000))).toBe(page(45_000, LINK, [PLACE, '']));
});

test('a long page without a title is shown from its content on', () => {
  const list = `<head></head><body><main><ul>${'<li>題</li>'.repeat(5000)}</ul></main></body>`;
  expect(blockRendering(list)).toContain(`${LINK}</head><body>${PLACE}<main>`);
});

test('what is no whole page stays as it is', () => {
  expect(blockRendering('<p>文</p>')).toBe('<p>文</p>');
});
