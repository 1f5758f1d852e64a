import { expect, test } from 'vitest';
import { jsonFault, readItems } from './items';

test('readItems reads one article, or several in an array', () => {
  const one = '{"id":"0a","body":"本文","private":false,"group":null}';
  const item = { id: '0a', body: '本文', private: 'false', group: '' };
  expect(readItems(one)).toEqual([item]);
  expect(readItems(`\uFEFF[${one},${one}]`)).toEqual([item, item]);
});

test.each(['{"includePrivate":false}', '[1]', '"text"', '[{"id":"0a"}]'])(
  '%s is not an article',
  (text) => expect(readItems(text)).toBeUndefined(),
);

test('text that is not JSON is refused', () => {
  expect(() => readItems('[{')).toThrow(SyntaxError);
});

test.each([
  ['[{"id": }]', 1, 9],
  ['[\n  {"id": "0a", "body": x}\n]', 2, 24],
  ['[\n  {"id": true tru}\n]', 2, 15],
  ['[\n{', 2, 2],
  ['[\n{"id": "0a', 2, 11],
])('the error in the JSON %j has its position', (text, line, column) => {
  expect(jsonFault(text)).toMatchObject({ line, column });
});
