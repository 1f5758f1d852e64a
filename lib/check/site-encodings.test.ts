import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodingProblems } from './site-encodings';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'site', 'parts'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A comment of CSS with the character 色 in Shift_JIS. */
const SHIFT_JIS = Buffer.from('2f2a209046202a2f0a', 'hex');

function problems() {
  return encodingProblems(join(folder, 'site'), join(folder, 'site.config.ts')).map(
    ({ file, line, what }) => `${file.slice(file.indexOf('site'))}:${line} ${what}`,
  );
}

test('settings, style sheets and components in Shift_JIS are errors with their line', () => {
  writeFileSync(join(folder, 'site.config.ts'), Buffer.concat([Buffer.from('\n\n'), SHIFT_JIS]));
  writeFileSync(join(folder, 'site', 'theme.css'), SHIFT_JIS);
  writeFileSync(join(folder, 'site', 'parts', 'box.tsx'), SHIFT_JIS);
  expect(problems()).toEqual([
    expect.stringMatching(/site\.config\.ts:3 .*UTF-8/),
    expect.stringMatching(/parts\/box\.tsx:1 .*UTF-8/),
    expect.stringMatching(/theme\.css:1 .*UTF-8/),
  ]);
});

test('Japanese text in UTF-8, with or without a byte order mark, and fonts are fine', () => {
  writeFileSync(join(folder, 'site.config.ts'), '\uFEFF// 題名');
  writeFileSync(join(folder, 'site', 'theme.css'), '/* 色 */');
  writeFileSync(join(folder, 'site', 'title.woff2'), SHIFT_JIS);
  expect(problems()).toEqual([]);
});
