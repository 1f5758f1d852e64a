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

test('a program is bundled again when one of its files has changed, and only then', async () => {
  const module = 'test-results/bundled-program.ts';
  const bundled = async () => {
    const folder = await bundlePrograms([module]);
    return readFile(join(folder, 'test-results', 'bundled-program.mjs'), 'utf8');
  };
  try {
    await mkdir('test-results', { recursive: true });
    await writeFile(module, "console.log('first');");
    await utimes(module, 1, 1);
    const first = await bundled();
    // Modification time and size are unchanged, so the change cannot be noticed.
    await writeFile(module, "console.log('other');");
    await utimes(module, 1, 1);
    expect(await bundled()).toBe(first);
    await utimes(module, 2, 2);
    expect(await bundled()).toContain('other');
    await writeFile(module, "console.log('longer text');");
    await utimes(module, 2, 2);
    expect(await bundled()).toContain('longer text');
  } finally {
    await rm(module, { force: true });
  }
});
