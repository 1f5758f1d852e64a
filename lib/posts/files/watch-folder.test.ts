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

/** Does something and waits until a change is told. */
async function tells(watching: ReturnType<typeof watchFolder>, change: () => void) {
  // What the change before it still tells.
  await setTimeout(100);
  const { version } = watching;
  const listener = vi.fn();
  watching.listeners.add(listener);
  change();
  await vi.waitFor(() => expect(listener).toHaveBeenCalled(), 3000);
  expect(watching.version).toBeGreaterThan(version);
  watching.listeners.delete(listener);
}

test('a file saved, renamed or deleted is told, in folders made later too', async () => {
  mkdirSync(join(folder, '2015'), { recursive: true });
  const watching = watchFolder(folder);
  await tells(watching, () => writeFileSync(join(folder, 'a.md'), 'a'));
  await tells(watching, () => writeFileSync(join(folder, '2015', 'b.md'), 'b'));
  await tells(watching, () => renameSync(join(folder, 'a.md'), join(folder, 'c.md')));
  await tells(watching, () => rmSync(join(folder, '2015', 'b.md')));
  await tells(watching, () => mkdirSync(join(folder, 'new')));
  await tells(watching, () => writeFileSync(join(folder, 'new', 'd.md'), 'd'));
});

test('a folder taken away and made anew goes on being watched', async () => {
  mkdirSync(join(folder, '2015'), { recursive: true });
  const watching = watchFolder(folder);
  await tells(watching, () => rmSync(join(folder, '2015'), { recursive: true }));
  await tells(watching, () => mkdirSync(join(folder, '2015')));
  await tells(watching, () => writeFileSync(join(folder, '2015', 'a.md'), 'a'));
});

test('what an editor writes beside the file is not told', async () => {
  mkdirSync(folder);
  const watching = watchFolder(folder);
  const { version } = watching;
  writeFileSync(join(folder, '.a.md.swp'), '');
  writeFileSync(join(folder, 'a.md~'), '');
  await setTimeout(100);
  expect(watching.version).toBe(version);
  await tells(watching, () => writeFileSync(join(folder, 'a.md'), ''));
});

test('a folder that is not there yet is watched once it is', async () => {
  const watching = watchFolder(folder);
  await tells(watching, () => mkdirSync(folder));
  await tells(watching, () => writeFileSync(join(folder, 'a.md'), ''));
});
