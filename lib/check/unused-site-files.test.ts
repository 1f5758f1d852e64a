import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unusedSiteFiles } from './unused-site-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  [['theme.css', 'paper.css', 'slots.tsx', 'notice.tsx', 'title.woff2'], []],
  [['slots.ts'], []],
  [
    ['Theme.css', 'slot.tsx', 'icon.svg'],
    ['Theme.css', 'slot.tsx'],
  ],
  [['style.css', 'slots.tsx'], ['style.css']],
  [['theme.scss', 'slots.jsx'], ['theme.scss']],
])('of %j nothing uses %j', (names, unused) => {
  for (const name of names) writeFileSync(join(folder, name), '');
  expect(unusedSiteFiles(folder).map(({ file }) => basename(file))).toEqual(unused);
});
