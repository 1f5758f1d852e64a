import { expect, test } from 'vitest';
import { parseQuery } from './parse-query';
import { indexOf, postOf, seeded, truth } from './testing';

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

test('no query is an error, and each finds what the plain way finds', async () => {
  const random = seeded(11);
  const characters = () =>
    Array.from({ length: 1 + random() * 6 }, () => {
      const ranges = [0x20, 0x250, 0x3040, 0x4e00, 0x10000, 0x2000];
      const start = ranges[Math.floor(random() * ranges.length)] ?? 0;
      return String.fromCodePoint(start + Math.floor(random() * 96));
    }).join('');
  const strings = [...hostile, ...Array.from({ length: 1000 }, characters)];
  const posts = strings.map((text) =>
    postOf({ title: '題', text: text.replace(/\s+/g, ' ').trim() }),
  );
  const index = await indexOf(posts);
  for (const query of strings) {
    const { wanted, unwanted } = parseQuery(query);
    const found = (await index.search(query)).sort((a, b) => a - b);
    const sets = wanted.map((term) => truth(posts, term));
    const without = unwanted.flatMap((term) => truth(posts, term));
    const [first = [], ...others] = sets;
    const expected = first.filter(
      (post) => others.every((set) => set.includes(post)) && !without.includes(post),
    );
    expect(found, JSON.stringify(query)).toEqual(expected);
  }
}, 60_000);

test('a query is read the way it is described', () => {
  expect(parseQuery('Ｇｏ　言語')).toEqual({ wanted: ['go', '言語'], unwanted: [] });
  expect(parseQuery('"a  b" c')).toEqual({ wanted: ['a b', 'c'], unwanted: [] });
  expect(parseQuery('"まだ 途中')).toEqual({ wanted: ['まだ 途中'], unwanted: [] });
  expect(parseQuery('猫 -犬 -"白い 鳥"')).toEqual({ wanted: ['猫'], unwanted: ['犬', '白い 鳥'] });
  expect(parseQuery('- --watch e-mail')).toEqual({
    wanted: ['-', '--watch', 'e-mail'],
    unwanted: [],
  });
});
