import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from './watch-folder';

let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'changes-')), 'posts');
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

/** Makes a change and waits until it is reported. */
async function expectReport(watching: ReturnType<typeof watchFolder>, change: () => void) {
  // Let late events of the previous change pass.
  await setTimeout(100);
  const { version } = watching;
  const listener = vi.fn();
  watching.listeners.add(listener);
  change();
  await vi.waitFor(() => expect(listener).toHaveBeenCalled(), 3000);
  expect(watching.version).toBeGreaterThan(version);
  watching.listeners.delete(listener);
}

test('saved, renamed and deleted files are reported, also in folders created later', async () => {
  mkdirSync(join(folder, '2015'), { recursive: true });
  const watching = watchFolder(folder);
  await expectReport(watching, () => writeFileSync(join(folder, 'a.md'), 'a'));
  await expectReport(watching, () => writeFileSync(join(folder, '2015', 'b.md'), 'b'));
  await expectReport(watching, () => renameSync(join(folder, 'a.md'), join(folder, 'c.md')));
  await expectReport(watching, () => rmSync(join(folder, '2015', 'b.md')));
  await expectReport(watching, () => mkdirSync(join(folder, 'new')));
  await expectReport(watching, () => writeFileSync(join(folder, 'new', 'd.md'), 'd'));
});

test('a folder that is deleted and created again is still watched', async () => {
  mkdirSync(join(folder, '2015'), { recursive: true });
  const watching = watchFolder(folder);
  await expectReport(watching, () => rmSync(join(folder, '2015'), { recursive: true }));
  await expectReport(watching, () => mkdirSync(join(folder, '2015')));
  await expectReport(watching, () => writeFileSync(join(folder, '2015', 'a.md'), 'a'));
});

test('temporary files of editors are not reported', async () => {
  mkdirSync(folder);
  const watching = watchFolder(folder);
  const { version } = watching;
  writeFileSync(join(folder, '.a.md.swp'), '');
  writeFileSync(join(folder, 'a.md~'), '');
  await setTimeout(100);
  expect(watching.version).toBe(version);
  await expectReport(watching, () => writeFileSync(join(folder, 'a.md'), ''));
});

test('a folder that does not exist yet is watched once it does', async () => {
  const watching = watchFolder(folder);
  await expectReport(watching, () => mkdirSync(folder));
  await expectReport(watching, () => writeFileSync(join(folder, 'a.md'), ''));
});
