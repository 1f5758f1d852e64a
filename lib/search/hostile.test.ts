import naughtyStrings from 'big-list-of-naughty-strings';
import { expect, test } from 'vitest';
import { seeded } from '../testing/seeded';
import { parseQuery } from './parse-query';
import { answersOf, indexOf, postOf, randomStrings } from './testing/search';

const hostile = [
  '',
  ' ',
  '"',
  '""',
  '-',
  '--',
  '-"',
  '-"a',
  '"-a"',
  'a"b',
  '\0',
  '\ud800',
  '\udfff\ud800',
  '\u202e',
  '__proto__',
  'constructor',
  'toString',
  '(?:',
  '[',
  '\\',
  '$&',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  "' OR 1=1 --",
  'ﷺ',
  'İ',
  'a\u0300'.repeat(50),
  '　'.repeat(100),
  'あ'.repeat(1000),
];

test('no query throws, and each has the results of a plain search', async () => {
  const random = seeded(11);
  const naughty = naughtyStrings.filter(() => random() < 0.25);
  const strings = [...hostile, ...naughty, ...randomStrings(500, random)];
  const posts = strings.map((text) =>
    postOf({ title: '題', text: text.replace(/\s+/g, ' ').trim() }),
  );
  const index = await indexOf(posts);
  const expectedResults = answersOf(posts);
  for (const query of strings) {
    const result = (await index.search(query)).sort((a, b) => a - b);
    expect(result, JSON.stringify(query)).toEqual(expectedResults(query));
  }
}, 60_000);

test('words, phrases and exclusions are parsed', () => {
  expect(parseQuery('Ｇｏ　言語')).toEqual({ wanted: ['go', '言語'], unwanted: [] });
  expect(parseQuery('"a  b" c')).toEqual({ wanted: ['a b', 'c'], unwanted: [] });
  expect(parseQuery('"まだ 途中')).toEqual({ wanted: ['まだ 途中'], unwanted: [] });
  expect(parseQuery('猫 -犬 -"白い 鳥"')).toEqual({ wanted: ['猫'], unwanted: ['犬', '白い 鳥'] });
  expect(parseQuery('- --watch e-mail')).toEqual({
    wanted: ['-', '--watch', 'e-mail'],
    unwanted: [],
  });
});
