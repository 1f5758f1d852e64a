import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runModule } from './run';

test('a module tells with which code it ended', async () => {
  expect(await runModule(moduleOf('process.exitCode = 3;'))).toBe(3);
});

test('a module whose result nobody wants any more is ended', async () => {
  const never = moduleOf('setInterval(() => {}, 1000);');
  await expect(runModule(never, AbortSignal.timeout(200))).rejects.toThrow(/aborted/);
});

function moduleOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'run-')), 'module.mjs');
  writeFileSync(file, text);
  return file;
}
