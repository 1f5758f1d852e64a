import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { syntax } from '../pipeline';
import { schema } from '../sanitize-schema';
import { readFormulas } from './formulas';

/** A formula for each command and environment in the manual of Temml, one per line. */
const COMMANDS = readFileSync(join(import.meta.dirname, 'testing/commands.txt'), 'utf8')
  .trim()
  .split('\n');
const parser = syntax({ gfm: true });

test('the table has more than 400 formulas, none twice', () => {
  expect(COMMANDS.length).toBeGreaterThan(400);
  expect(new Set(COMMANDS).size).toBe(COMMANDS.length);
});

test.each(COMMANDS)('%s is read as a display formula, and no style of it is lost', (tex) => {
  const source = `$$\n${tex}\n$$`;
  const [formula] = readFormulas(parser.parse(source), {});
  expect(formula?.faults).toEqual([]);
  expect(formula?.lost).toEqual([]);
  if (!formula) throw new Error('no formula');
  const html = toHtml(formula.element);
  expect(html).not.toMatch(/\b(?:style|on\w+)=/);
  // The schema allows all of it.
  expect(toHtml(sanitize(formula.element, schema))).toBe(html);
});

test.each(COMMANDS)('%s is read in running text too', (tex) => {
  // TeX allows these in display formulas only.
  if (/\\tag|\{(?:equation|align|gather|alignat|multline\*?|split|CD)\}/.test(tex)) return;
  const source = `$\`${tex}\`$`;
  const [formula] = readFormulas(parser.parse(source), {});
  expect(formula?.faults).toEqual([]);
  expect(formula?.lost).toEqual([]);
});
