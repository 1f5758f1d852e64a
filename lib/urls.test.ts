import { expect, test } from 'vitest';
import { seeded } from './testing/seeded';
import { builtName, canonicalSlug, decodeSegment, encodeSegment, foldSlug } from './urls';

const SLUGS = new Set([
  'が',
  'a+b',
  'a b',
  '100%達成',
  '%E3%81%82',
  'C#入門',
  'what?',
  'R&D',
  '👩‍💻',
]);

test.each([
  ['raw', 'が', 'が'],
  ['percent-encoded', '%E3%81%8C', 'が'],
  ['lower hexadecimal digits', '%e3%81%8c', 'が'],
  ['NFD', '\u304B\u3099', 'が'],
  ['NFD, percent-encoded', '%E3%81%8B%E3%82%99', 'が'],
  ['twice encoded', '%25E3%2581%258C', 'が'],
  ['three times encoded', '%2525E3%252581%25258C', 'が'],
  ['NFD, twice encoded, lower digits', '%25e3%2581%258b%25e3%2582%2599', 'が'],
  ['a plus sign unescaped', 'a+b', 'a+b'],
  ['a plus sign encoded', 'a%2Bb', 'a+b'],
  ['a plus sign encoded twice', 'a%252bb', 'a+b'],
  ['a space', 'a%20b', 'a b'],
  ['a percent sign encoded', '100%25%E9%81%94%E6%88%90', '100%達成'],
  ['a percent sign unescaped', '100%達成', '100%達成'],
  ['a percent sign unescaped, the rest encoded', '100%%E9%81%94%E6%88%90', '100%達成'],
  ['a slug that looks encoded', '%25E3%2581%2582', '%E3%81%82'],
  ['the same, one encoding too few', '%E3%81%82', '%E3%81%82'],
  ['the same, one encoding too many', '%2525E3%252581%252582', '%E3%81%82'],
  ['a hash', 'C%23%E5%85%A5%E9%96%80', 'C#入門'],
  ['a question mark', 'what%3f', 'what?'],
  ['an ampersand', 'R&D', 'R&D'],
  ['a joined emoji', encodeURIComponent('👩‍💻'), '👩‍💻'],
])('%s is read as its slug', (_, segment, slug) => {
  expect(canonicalSlug(segment, (name) => SLUGS.has(name))).toBe(slug);
});

test('the correct reading wins over a slug that looks encoded', () => {
  const both = new Set(['%E3%81%82', 'あ']);
  expect(canonicalSlug('%E3%81%82', (name) => both.has(name))).toBe('あ');
  expect(canonicalSlug('%25E3%2581%2582', (name) => both.has(name))).toBe('%E3%81%82');
});

test('a plus sign in a path is a space if no slug has the plus sign', () => {
  expect(canonicalSlug('c+d', (name) => name === 'c d')).toBe('c d');
});

test.each(['', '%', '%E3', '%FF', '..', '%2e%2e', '\u0000', 'gone'])('%j is no slug', (segment) => {
  expect(canonicalSlug(segment, (name) => SLUGS.has(name))).toBeNull();
});

test('every spelling of a slug is read as the slug', () => {
  const random = seeded(20_150_218);
  const alphabet = [...'aZ9%+&#?=;:@!\'"()*~.-_ がぎプÄé漢字😀'];
  const lower = (text: string) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  for (let run = 0; run < 2000; run++) {
    const letters = Array.from({ length: 1 + Math.floor(random() * 12) }, () => {
      return alphabet[Math.floor(random() * alphabet.length)] ?? 'a';
    });
    const slug = letters.join('').normalize('NFC');
    const once = encodeURIComponent(slug);
    const spellings = [
      once,
      lower(once),
      encodeURIComponent(once),
      encodeURIComponent(slug.normalize('NFD')),
      lower(encodeURIComponent(encodeURIComponent(slug.normalize('NFD')))),
    ];
    for (const spelling of spellings) {
      expect(canonicalSlug(spelling, (name) => name === slug)).toBe(slug);
    }
    expect(encodeSegment(slug)).toMatch(/^[A-Za-z0-9\-_.!~*'()%]+$/);
    expect(decodeSegment(encodeSegment(slug))).toBe(slug);
  }
});

test('builtName replaces percent signs and brackets by full-width ones, which no other slug can have', () => {
  expect(builtName('100%達成')).toBe('100％達成');
  expect(builtName('[slug]')).toBe('［slug］');
  expect(foldSlug('［slug］')).toBe(foldSlug('[slug]'));
  expect(foldSlug('100％達成')).toBe(foldSlug('100%達成'));
});
