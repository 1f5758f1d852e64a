import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFolder } from './changes';

let folder = '';

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'changes-')), 'posts');
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

/** Does something and waits until a change of `path` is told. */
async function tells(watching: ReturnType<typeof watchFolder>, path: string, change: () => void) {
  watching.paths.length = 0;
  const listener = vi.fn();
  watching.listeners.add(listener);
  change();
  await vi.waitFor(() => expect(watching.paths).toContain(join(folder, path)), 3000);
  await vi.waitFor(() => expect(listener).toHaveBeenCalled());
  watching.listeners.delete(listener);
}

test('a file saved, renamed or deleted is told, in folders made later too', async () => {
  mkdirSync(join(folder, '2015'), { recursive: true });
  const watching = watchFolder(folder);
  await tells(watching, 'a.md', () => writeFileSync(join(folder, 'a.md'), 'a'));
  await tells(watching, '2015/b.md', () => writeFileSync(join(folder, '2015', 'b.md'), 'b'));
  await tells(watching, 'c.md', () => renameSync(join(folder, 'a.md'), join(folder, 'c.md')));
  await tells(watching, '2015/b.md', () => rmSync(join(folder, '2015', 'b.md')));
  await tells(watching, 'new', () => mkdirSync(join(folder, 'new')));
  await tells(watching, 'new/d.md', () => writeFileSync(join(folder, 'new', 'd.md'), 'd'));
});

test('a folder taken away and made anew goes on being watched', async () => {
  mkdirSync(join(folder, '2015'), { recursive: true });
  const watching = watchFolder(folder);
  await tells(watching, '2015', () => rmSync(join(folder, '2015'), { recursive: true }));
  await tells(watching, '2015', () => mkdirSync(join(folder, '2015')));
  await tells(watching, '2015/a.md', () => writeFileSync(join(folder, '2015', 'a.md'), 'a'));
});

test('what an editor writes beside the file is not told', async () => {
  mkdirSync(folder);
  const watching = watchFolder(folder);
  await tells(watching, 'a.md', () => {
    writeFileSync(join(folder, '.a.md.swp'), '');
    writeFileSync(join(folder, 'a.md~'), '');
    writeFileSync(join(folder, 'a.md'), '');
  });
  expect(new Set(watching.paths)).toEqual(new Set([join(folder, 'a.md')]));
});

test('a folder that is not there yet is watched once it is', async () => {
  const watching = watchFolder(folder);
  await tells(watching, '', () => mkdirSync(folder));
  await tells(watching, 'a.md', () => writeFileSync(join(folder, 'a.md'), ''));
});
