import { expect, test } from 'vitest';
import { blockRendering } from './render-blocking';

const LINK = '<link rel="expect" href="#shown-first" blocking="render"/>';
const MARKER = '<template id="shown-first"></template>';

/** A page with this number of bytes of text. */
const page = (bytes: number, link = '', [first, last] = ['', '']) =>
  `<html><head><title>題</title>${link}</head><body><header>菜単</header>` +
  `<main id="content"><article><header><h1>題</h1></header>${first}` +
  `<p>${'a'.repeat(bytes)}</p></article></main>${last}</body></html>`;

test('rendering is blocked until a page has been parsed to its end', () => {
  expect(blockRendering(page(20_000))).toBe(page(20_000, LINK, ['', MARKER]));
});

test('a page too long for one round trip is shown once its title has been parsed', () => {
  expect(blockRendering(page(45_000))).toBe(page(45_000, LINK, [MARKER, '']));
});

test('a long page without a title is shown once its content begins', () => {
  const list = `<head></head><body><main><ul>${'<li>題</li>'.repeat(5000)}</ul></main></body>`;
  expect(blockRendering(list)).toContain(`${LINK}</head><body>${MARKER}<main>`);
});

test('HTML that is not a whole page is unchanged', () => {
  expect(blockRendering('<p>文</p>')).toBe('<p>文</p>');
});
