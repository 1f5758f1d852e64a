import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-'));
  put('part.ts', 'export const part = 1;');
  put('main.ts', "import { part } from './part';\nconsole.log(part);");
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** As another process would find it. */
async function fingerprint(): Promise<string> {
  vi.resetModules();
  const { programFingerprint } = await import('./program-fingerprint');
  return programFingerprint(join(folder, 'main.ts'));
}

test('a program is another one where anything that it imports is', async () => {
  const before = await fingerprint();
  put('part.ts', 'export const part = 2;');
  expect(await fingerprint()).not.toBe(before);
});

test('words about a program, and what it does not use, do not change it', async () => {
  const before = await fingerprint();
  put('part.ts', '/** One. */\nexport const part = 1;\nexport const unused = () => 3;');
  put('other.ts', 'export {};');
  expect(await fingerprint()).toBe(before);
});
