import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFaults } from './fonts';

/** Signature, flavour, and the length of the file: the beginning of a WOFF2 header. */
const WOFF2 = Buffer.from('wOF2OTTO\0\0\0\x0c', 'latin1');

test('a font that does not exist, and a file that is none, are faults of their setting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  writeFileSync(join(folder, 'page.woff2'), '<!DOCTYPE html>');
  writeFileSync(join(folder, 'good.woff2'), WOFF2);
  const pathOf = (name: string) => join(folder, name);
  expect(fontFaults({ titles: 'none.woff2', text: 'page.woff2' }, pathOf)).toMatchObject([
    { name: 'fontMissing', path: ['fonts', 'titles'], fact: { value: "'none.woff2'" } },
    { name: 'fontUnusable', path: ['fonts', 'text'], fact: { value: "'page.woff2'" } },
  ]);
  expect(fontFaults({ titles: 'good.woff2' }, pathOf)).toEqual([]);
  expect(fontFaults({}, pathOf)).toEqual([]);
  rmSync(folder, { recursive: true });
});
