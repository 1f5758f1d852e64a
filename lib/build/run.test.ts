import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runProgram } from './run';

test('a program tells with which code it ended', async () => {
  expect(await runProgram(programOf('process.exitCode = 3;'))).toBe(3);
});

test('a program whose result nobody wants any more is ended', async () => {
  const never = programOf('setInterval(() => {}, 1000);');
  await expect(runProgram(never, AbortSignal.timeout(200))).rejects.toThrow(/aborted/);
});

function programOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  vi.stubEnv('BUILD_PROGRAMS', folder);
  writeFileSync(join(folder, 'program.mjs'), text);
  return 'program';
}
