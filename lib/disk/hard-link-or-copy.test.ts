import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hardLinkOrCopy } from './hard-link-or-copy';

const copying = vi.hoisted(() => ({ breaksOff: false }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    linkSync: () => {
      throw new Error('this disk has no hard links');
    },
    copyFileSync: (from: string, to: string) => {
      if (!copying.breaksOff) return real.copyFileSync(from, to);
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

test('a file is copied where the disk has no hard links', () => {
  copying.breaksOff = false;
  hardLinkOrCopy(join(folder, 'card.png'), join(folder, 'copy.png'));
  expect(fs.readdirSync(folder)).toEqual(['card.png', 'copy.png']);
});

test('a copy that breaks off does not have the name of the file', () => {
  copying.breaksOff = true;
  expect(() => hardLinkOrCopy(join(folder, 'card.png'), join(folder, 'copy.png'))).toThrow();
  expect(fs.readdirSync(folder)).not.toContain('copy.png');
});
