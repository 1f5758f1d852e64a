import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderMarkdown } from './render';

const FOLDER = join('lib', 'markdown', 'fixtures');

test.each(readdirSync(FOLDER))('%s/input.md becomes its output.html', async (name) => {
  const source = readFileSync(join(FOLDER, name, 'input.md'), 'utf8');
  // Written by hand: a missing file fails, and is never made from the result.
  const expected = readFileSync(join(FOLDER, name, 'output.html'), 'utf8');
  const { html } = await renderMarkdown(source, { file: name, bodyLine: 1 });
  expect(linesOf(html)).toEqual(linesOf(expected));
});

/** Lines without the empty ones, which stand where raw HTML was dropped. */
function linesOf(html: string): string[] {
  return html.split('\n').filter(Boolean);
}
