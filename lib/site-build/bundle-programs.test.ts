import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundlePrograms } from './bundle-programs.js';

test('the program that draws cards starts without the packages that draw them', async () => {
  const folder = await bundlePrograms(['lib/site-build/draw-cards.ts']);
  const program = await readFile(join(folder, 'lib', 'site-build', 'draw-cards.mjs'), 'utf8');
  expect(program).toContain('import(');
  expect(program).not.toMatch(/^import .*"fontkit"/m);
});

test('a program is made anew where a file of it has changed, and only then', async () => {
  const module = 'test-results/made-program.ts';
  const made = async () => {
    const folder = await bundlePrograms([module]);
    return readFile(join(folder, 'test-results', 'made-program.mjs'), 'utf8');
  };
  try {
    await mkdir('test-results', { recursive: true });
    await writeFile(module, "console.log('first');");
    await utimes(module, 1, 1);
    const first = await made();
    // The same time and size: nothing tells that it is another one.
    await writeFile(module, "console.log('other');");
    await utimes(module, 1, 1);
    expect(await made()).toBe(first);
    await utimes(module, 2, 2);
    expect(await made()).toContain('other');
    await writeFile(module, "console.log('longer text');");
    await utimes(module, 2, 2);
    expect(await made()).toContain('longer text');
  } finally {
    await rm(module, { force: true });
  }
});
