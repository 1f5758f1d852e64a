import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderMarkdown } from './render';

const FOLDER = join('lib', 'markdown', 'fixtures');

test.each(readdirSync(FOLDER))('%s/input.md becomes its output.html', async (name) => {
  const source = readFileSync(join(FOLDER, name, 'input.md'), 'utf8');
  // The expected HTML is written by hand; a missing file fails the test.
  const expected = readFileSync(join(FOLDER, name, 'output.html'), 'utf8');
  const { html } = await renderMarkdown(source, { file: name, bodyLine: 1 });
  expect(linesOf(html)).toEqual(linesOf(expected));
});

/** The lines without empty ones, which are left where raw HTML was removed. */
function linesOf(html: string): string[] {
  return html.split('\n').filter(Boolean);
}
