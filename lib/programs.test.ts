import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePrograms } from './programs.js';

test('the program that draws cards starts without the packages that draw them', async () => {
  const folder = await makePrograms(['lib/build/draw-cards.ts']);
  const program = await readFile(join(folder, 'lib', 'build', 'draw-cards.mjs'), 'utf8');
  expect(program).toContain('import(');
  expect(program).not.toMatch(/^import .*"fontkit"/m);
});
