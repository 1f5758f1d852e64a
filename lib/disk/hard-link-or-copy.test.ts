import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hardLinkOrCopy } from './hard-link-or-copy';

const copyState = vi.hoisted(() => ({ fails: false }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    linkSync: () => {
      throw new Error('this disk has no hard links');
    },
    copyFileSync: (from: string, to: string) => {
      if (!copyState.fails) return real.copyFileSync(from, to);
      real.writeFileSync(to, 'half');
      throw new Error('power cut');
    },
  };
});

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'link-or-copy-'));
  fs.writeFileSync(join(folder, 'card.png'), 'whole');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('copies the file where the file system has no hard links', () => {
  copyState.fails = false;
  hardLinkOrCopy(join(folder, 'card.png'), join(folder, 'copy.png'));
  expect(fs.readdirSync(folder)).toEqual(['card.png', 'copy.png']);
});

test('leaves no file at the target path when the copy fails halfway', () => {
  copyState.fails = true;
  expect(() => hardLinkOrCopy(join(folder, 'card.png'), join(folder, 'copy.png'))).toThrow();
  expect(fs.readdirSync(folder)).not.toContain('copy.png');
});
