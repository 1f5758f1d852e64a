import { expect, test } from 'vitest';
import { readJson } from './json';

test('readJson returns all values as text', () => {
  expect(readJson('a.json', '{"id":"0a","private":false,"group":null,"count":2}')).toEqual({
    ...{ id: '0a', private: 'false', group: '', count: '2' },
  });
});

test.each([
  ['[{"id": }]', 1, 9],
  ['[\n  {"id": "0a", "body": x}\n]', 2, 24],
  ['[\n  {"id": true tru}\n]', 2, 15],
  ['[\n{', 2, 2],
  ['[\n{"id": "0a', 2, 11],
])('the error in the JSON %j has its position', (text, line, column) => {
  expect(() => readJson('a.json', text)).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ line, column })] }),
  );
});
