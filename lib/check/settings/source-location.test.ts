import { expect, test } from 'vitest';
import { locationsIn } from './source-location';

const TABLE: [string, (string | number)[], string, boolean?][] = [
  ["export default { title: 'a', postPerPage: 5 };", ['postPerPage'], '1:30', true],
  ["export default { title: 'a', postsPerPage: 0 };", ['postsPerPage'], '1:44'],
  ["/** 題名 */\nexport default {\n\t'title': '題', seal: '綴り' }", ['seal'], '3:22'],
  // Columns count UTF-16 code units: an emoji has two.
  ["export default { title: '😀', seal: '綴り' }", ['seal'], '1:37'],
  [
    "export default {\n  menu: [\n    { label: 'a', path: 'b' },\n  ],\n}",
    ['menu', 0, 'path'],
    '3:25',
  ],
  // An absent setting: the object that lacks it.
  ['export default {}', ['title'], '1:16'],
  ["export default { giscus: { repo: 'a/b' } }", ['giscus', 'repoId'], '1:26'],
  // Of two properties with the same name, the last one has an effect.
  ['export default { cards: 1, cards: 2 }', ['cards'], '1:35'],
  // Type assertions are skipped.
  ["import type { A } from './a';\nexport default { cards: 1 } satisfies A;", ['cards'], '2:25'],
  ['const config: A = { cards: 1 };\nexport default config;', ['cards'], '1:28'],
  [
    'export const config = { cards: 1 as const };\nexport { config as default };',
    ['cards'],
    '1:32',
  ],
  ['export default ({ cards: <any>1 })', ['cards'], '1:26'],
  // The call of defineConfig is skipped, other calls are not.
  [
    "import { defineConfig } from '#settings';\nexport default defineConfig({ cards: 1 });",
    ['cards'],
    '2:38',
  ],
  ['const own = { cards: 1 };\nexport default defineConfig(own);', ['cards'], '1:22'],
  ['export default defineConfig(...[{ cards: 1 }]);', ['cards'], '1:16'],
  // A constant of the file is followed to its value. A value that is imported, computed or spread is located
  // at the innermost expression around it.
  ["import menu from './menu';\nexport default { menu };", ['menu', 0, 'path'], '2:18'],
  ['const menu = [{ path: 1 }];\nexport default { menu };', ['menu', 0, 'path'], '1:23'],
  ['const all = {};\nexport default { ...all };', ['cards'], '2:16'],
  ["export default { ['car' + 'ds']: 1 };", ['cards'], '1:16'],
  ["export default { ['cards']: 1 };", ['cards'], '1:29'],
  ['const a = [];\nexport default { menu: [...a, { path: 1 }] };', ['menu', 0, 'path'], '2:24'],
  ['export default settings();', ['cards'], '1:16'],
  ['const a = b, b = a;\nexport default a;', ['cards'], '1:18'],
  ['export default function () {}', [], '1:1'],
  ['export const cards = 1;', [], '1:1'],
];

test.each(TABLE)('in %j the location of %j is %s', (source, path, location, isName) => {
  const { line, column } = locationsIn(source)(path, isName);
  expect(`${line}:${column}`).toBe(location);
});

test('a syntax error has a location', () => {
  expect(() => locationsIn("export default {\n  title: 'a'\n  url: 'b',\n};")).toThrow(
    expect.objectContaining({ loc: expect.objectContaining({ line: 3, column: 2 }) }),
  );
});
