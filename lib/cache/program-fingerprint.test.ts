import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-'));
  writeModule('part.ts', 'export const part = 1;');
  writeModule('main.ts', "import { part } from './part';\nconsole.log(part);");
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeModule(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** The fingerprint as a new process computes it: the module caches it in memory. */
async function fingerprint(): Promise<string> {
  vi.resetModules();
  const { programFingerprint } = await import('./program-fingerprint');
  return programFingerprint(join(folder, 'main.ts'));
}

test('the fingerprint changes with an imported module', async () => {
  const before = await fingerprint();
  writeModule('part.ts', 'export const part = 2;');
  expect(await fingerprint()).not.toBe(before);
});

test('the fingerprint ignores comments, unused exports and files that are not imported', async () => {
  const before = await fingerprint();
  writeModule('part.ts', '/** One. */\nexport const part = 1;\nexport const unused = () => 3;');
  writeModule('other.ts', 'export {};');
  expect(await fingerprint()).toBe(before);
});
