import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { themeProblems } from './theme';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'theme-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Level, position and rule of each problem of a theme.css. */
async function problemsOf(css: string) {
  return (await reported(css)).map(
    ({ level, line, column, rule }) => `${level} ${line}:${column} ${rule}`,
  );
}

async function reported(css: string) {
  const file = join(folder, 'theme.css');
  writeFileSync(file, css);
  return themeProblems(file);
}

test('without theme.css there is nothing to report', async () => {
  expect(await themeProblems(join(folder, 'none.css'))).toEqual([]);
});

test('colours, faces, own variables and files beside it are fine', async () => {
  writeFileSync(join(folder, 'paper.png'), '');
  const css = `
/* See https://example.net/ and url(https://example.net/a.png). */
:root {
  --link: light-dark(oklch(35% 0.1 150), #a2d3a2);
  --title-font: "Klee", cursive;
  --papery: url("./paper.png");
}
body { background: var(--papery) }
@media print { body { background: none } }
`;
  expect(await problemsOf(css)).toEqual([]);
});

test.each([
  ['p { color: red', 'error 1:15 themeSyntax'],
  ['p {\n  color red;\n}', 'error 2:8 themeSyntax'],
  ['p { colr: red }', 'warning 1:5 themeSyntax'],
  ['@import "./missing.css";', 'error 1:9 themeNoFile'],
  ['p { background: url(none.png) }', 'error 1:17 themeNoFile'],
  ['@import url("https://fonts.example/a.css");', 'error 1:9 themeRemote'],
  ["@import '//fonts.example/a.css';", 'error 1:1 themeRemote'],
  ['a { b: c }\np { background: url( http://a.example/x.png ) }', 'error 2:17 themeRemote'],
  [':root { --papr: #fff }', 'warning 1:9 themeUnknown'],
  [':root {\n  --ink: color-mix(in oklch, red, blue);\n}', 'warning 2:3 themeNotComputed'],
  [':root {\n  --soft: #999;\n}', 'warning 2:3 themeContrast'],
])('%s has a problem', async (css, problem) => {
  expect(await problemsOf(css)).toContain(problem);
});

test('a low contrast is reported with its figure and a colour that is enough', async () => {
  const [problem] = await reported(':root { --soft: light-dark(#999999, #a8a498) }');
  // 2.85:1 on white; on the paper of `ink` it is lower.
  expect(problem?.what).toBe(
    '明るい画面で、--paper の上の --soft のコントラスト比が 2.72:1 です。',
  );
  expect(problem?.mend).toMatch(/^--soft を、たとえば #[0-9a-f]{6} にしてください。$/);
});

test('a paper that makes the text of the palette hard to read is reported at the paper', async () => {
  expect(await problemsOf(':root {\n  --paper: #777;\n}')).toContain('warning 2:3 themeContrast');
});
