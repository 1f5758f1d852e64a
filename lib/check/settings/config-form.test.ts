import { expect, test } from 'vitest';
import { firstAwait, formFaults } from './config-form';

test.each<[source: string, faults: string[]]>([
  ["export default { title: 'a' };", []],
  ["export { default } from './own';", []],
  ['const own = {};\nexport { own as default };', []],
  // No default export.
  ['module.exports = { cards: true };', ['1:1 noExport']],
  ['\n  exports.default = {};', ['2:3 noExport']],
  ['export = { cards: true };', ['1:1 noExport']],
  ['export const config = { cards: true };', ['1:1 noExport']],
  ['', ['1:1 noExport']],
  // Two default exports.
  ['export default {};\nexport default {};', ['2:1 exportTwice 1']],
  ['const own = {};\nexport default {};\nexport { own as default };', ['3:10 exportTwice 2']],
  // The same property twice in an object.
  ['export default {\n  cards: true,\n  cards: false,\n};', ['3:3 writtenTwice 2 cards']],
  ["export default { seal: 'a', 'seal': 'b' };", ['1:29 writtenTwice 1 seal']],
  ['const own = { cards: 1, cards: 2 };\nexport default own;', ['1:25 writtenTwice 1 cards']],
  ["export default { menu: [{ path: '/a', path: '/b' }] };", ['1:39 writtenTwice 1 path']],
  ["export default { menu: [{ path: '/a' }, { path: '/b' }] };", []],
  ['export default { ...{ cards: true }, cards: false };', []],
  ['export default defineConfig({ cards: true, cards: false });', ['1:44 writtenTwice 1 cards']],
])('the faults in %j are reported', (source, expected) => {
  const faults = formFaults(source).map(({ name, key, value, line, column }) =>
    `${line}:${column} ${name} ${value} ${key}`.trim(),
  );
  expect(faults).toEqual(expected);
});

test.each([
  ['await import("./a");\nexport default {};', '1:1'],
  ['const a = 1;\nconst b = await a;\nexport default {};', '2:1'],
  ['export default { title: await a };', '1:1'],
])('the first await of %j is at %s', (source, position) => {
  const { line, column } = firstAwait(source);
  expect(`${line}:${column}`).toBe(position);
});
