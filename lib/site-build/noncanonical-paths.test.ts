import { expect, test } from 'vitest';
import { BRACKETED, NONCANONICAL, OTHER_SPELLING } from './noncanonical-paths';

// decodeURIComponent decides what can be decoded, encodeURIComponent which characters need an escape.
function isMisspelt(path: string): boolean {
  try {
    decodeURIComponent(path);
  } catch {
    return true;
  }
  return (path.match(/%[0-7][0-9a-f]/gi) ?? []).some((triplet) => {
    const character = decodeURIComponent(triplet);
    return encodeURIComponent(character) === character;
  });
}

const PATTERN = new RegExp(`^/(${NONCANONICAL})$`);

/** Parts of paths: whole characters of one to four bytes, and truncated or malformed sequences. */
const PIECES = [
  'a',
  '/',
  '%41',
  '%2F',
  '%2d',
  '%c3%a9',
  '%E3%81%82',
  '%f0%9f%8d%a3',
  '%ed%9f%bf',
  '%F4%8f%bf%bf',
  '%',
  '%e',
  '%zz',
  '%80',
  '%c0%80',
  '%c3',
  '%e0%80%80',
  '%E3%81',
  '%ed%a0%80',
  '%f0%8f%bf%bf',
  '%f4%90%80%80',
  '%f5%80%80%80',
  '%ff',
  'あ',
];

test('a path is noncanonical if encodeURIComponent would not write it, for every pair and triple of parts', () => {
  let refused = 0;
  for (const first of PIECES) {
    for (const second of ['', ...PIECES]) {
      for (const third of ['', ...PIECES]) {
        const path = first + second + third;
        if (isMisspelt(path)) refused++;
        expect(PATTERN.test(`/${path}`), path).toBe(isMisspelt(path));
      }
    }
  }
  expect(refused).toBeGreaterThan(1000);
});

test('what encodeURIComponent writes is canonical, in upper and lower case', () => {
  for (let code = 1; code < 0x3000; code++) {
    if (code === 0x2f) continue;
    const encoded = encodeURIComponent(String.fromCodePoint(code));
    expect(PATTERN.test(`/${encoded}`), encoded).toBe(false);
    expect(PATTERN.test(`/${encoded.toLowerCase()}`), encoded).toBe(false);
    if (code > 0x7f) continue;
    const triplet = `%${code.toString(16).padStart(2, '0')}`;
    expect(PATTERN.test(`/${triplet}`), triplet).toBe(isMisspelt(triplet));
    expect(PATTERN.test(`/${triplet.toUpperCase()}`), triplet).toBe(isMisspelt(triplet));
  }
});

test('a long path is matched within 3 s', () => {
  const long = `/${'%e3%81%82'.repeat(20_000)}%e3%81`;
  const start = performance.now();
  expect(PATTERN.test(long)).toBe(true);
  expect(performance.now() - start).toBeLessThan(3000);
});

test('a lower-case escape and an unescaped character are other spellings of posts and tags', () => {
  const pattern = new RegExp(`^/(${OTHER_SPELLING})$`);
  for (const path of [
    '%e3%81%82',
    '%E3%81%8a',
    '%E3%81%82%aA',
    'tags/C%2b%2b',
    'a%2fb',
    'tags/C++',
    'series/C++/atom.xml',
    'R&D',
  ]) {
    expect(pattern.test(`/${path}`), path).toBe(true);
  }
  for (const name of [
    '花見',
    'abc%',
    '%e3%81%82',
    '100%ab',
    'が',
    '👩‍💻',
    'ÿ',
    '?#[]',
    "$&+,:;=@!'()*-._~",
  ]) {
    expect(pattern.test(`/${encodeURIComponent(name)}`), name).toBe(false);
    expect(pattern.test(`/tags/${encodeURIComponent(name)}`), name).toBe(false);
    expect(pattern.test(`/series/${encodeURIComponent(name)}/atom.xml`), name).toBe(false);
  }
  // RFC 3986 §3.3 allows both sets in a path; encodeURIComponent escapes only the first.
  for (const character of '$&+,:;=@') expect(pattern.test(`/a${character}b`), character).toBe(true);
  for (const character of "!'()*-._~")
    expect(pattern.test(`/a${character}b`), character).toBe(false);
  expect(pattern.test('/_images/%e3.png')).toBe(false);
  expect(pattern.test('/_images/a+b.png')).toBe(false);
});

// The last column: whether Next.js takes the path for the name of a route with a parameter.
test.each([
  ['%5Bslug%5D', true],
  ['%5bslug%5d', true],
  ['[slug]', true],
  ['tags/%5Btag%5D', true],
  ['%5Bslug%5D/comments', false],
  ['api/stars/%5Bslug%5D', true],
  ['archive/%5Byear%5D/%5Bmonth%5D', true],
  ['a%5Bb%5D', false],
  ['%5Ba%5Db', false],
  ['_files/0a/photo%5B1%5D.jpg', false],
  ['%5B', false],
  ['slug', false],
])('%s is the name of a route with a parameter: %s', (path, isOne) => {
  expect(new RegExp(`^(?:${BRACKETED})$`).test(path)).toBe(isOne);
});
