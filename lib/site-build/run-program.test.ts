import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runProgram } from './run-program';

test('the exit code of a program is returned', async () => {
  expect(await runProgram(programOf('process.exitCode = 3;'))).toBe(3);
});

test('a program reads its input from standard input', async () => {
  const program = programOf(`
    const chunks = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    process.exitCode = JSON.parse(Buffer.concat(chunks)).code;
  `);
  expect(await runProgram(program, { input: { code: 4 } })).toBe(4);
});

test('an aborted program is ended', async () => {
  const never = programOf('setInterval(() => {}, 1000);');
  await expect(runProgram(never, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/aborted/);
});

function programOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  vi.stubEnv('BUILD_FOLDER', folder);
  writeFileSync(join(folder, 'program.mjs'), text);
  return 'program';
}
