import { truthOf } from '../../../lib/search/testing/search';
import { seeded } from '../../../lib/testing/seeded';
import type { Source } from './sources';

/** The pattern of the words of each class. */
const CLASSES: Record<string, RegExp> = {
  katakana: /(?<![\p{Script=Katakana}ー])[\p{Script=Katakana}ー]{3,}/gu,
  'two kanji': /(?<!\p{Script=Han})\p{Script=Han}{2}(?!\p{Script=Han})/gu,
  compound: /(?<!\p{Script=Han})\p{Script=Han}{3,6}(?!\p{Script=Han})/gu,
  okurigana: /\p{Script=Han}{1,2}[いきしちりえけせてれみっ]\p{Script=Hiragana}?/gu,
  mixed: /(?<![A-Za-z0-9])[A-Za-z]{2,}[\p{Script=Han}\p{Script=Katakana}ー]{2,4}/gu,
  latin: /(?<![\p{Script=Latin}0-9])[A-Za-z][A-Za-z0-9]{1,9}/gu,
};
const QUERIES_PER_CLASS = 40;

/**
 * Words that are unlikely in a blog about daily life and programming. Those that a post contains are skipped.
 */
const ABSENT = [
  '徳川家康',
  '微分方程式',
  'webassembly',
  'ニュージーランド',
  '量子計算',
  '源氏物語絵巻',
  '熱力学第二法則',
  'antidisestablishment',
];

/** A query and its class. */
export interface Query {
  kind: string;
  text: string;
}

/** Returns random parts, of at least three letters, of Latin words of the posts; none begins where its word does. */
export function partsOfLatinWords(
  posts: readonly Pick<Source, 'title' | 'text'>[],
  count: number,
  random: () => number,
): string[] {
  const words = posts.flatMap(
    ({ title, text }) => `${title}\n${text}`.match(/[\p{Script=Latin}0-9]{4,}/gu) ?? [],
  );
  const all = [...new Set(words)].sort();
  return Array.from({ length: all.length > 0 ? count : 0 }, () => {
    const letters = [...(all[Math.floor(random() * all.length)] ?? '')];
    const start = 1 + Math.floor(random() * (letters.length - 3));
    const length = 3 + Math.floor(random() * (letters.length - start - 2));
    return letters.slice(start, start + length).join('');
  });
}

/**
 * Returns about 440 random queries of words in the posts, and 50 words that no post contains; the same for the same
 * seed.
 */
export function drawQueries(posts: readonly Source[], seed: number): Query[] {
  const random = seeded(seed);
  const holders = truthOf(posts);
  const drawn = (pattern: RegExp, count: number): string[] => {
    const words = posts.flatMap(({ title, text }) => `${title}\n${text}`.match(pattern) ?? []);
    const all = [...new Set(words)].sort();
    return Array.from({ length: count }, () => all[Math.floor(random() * all.length)] ?? '').filter(
      Boolean,
    );
  };
  const queries = Object.entries(CLASSES).flatMap(([kind, pattern]) =>
    drawn(pattern, QUERIES_PER_CLASS).map((text) => ({ kind, text })),
  );
  const inside = partsOfLatinWords(posts, QUERIES_PER_CLASS * 2, random);
  queries.push(...inside.map((text) => ({ kind: 'inside latin', text })));
  for (let count = 0; count < QUERIES_PER_CLASS; count++) {
    const post = posts[Math.floor(random() * posts.length)];
    const two = post ? partsOfLatinWords([post], 2, random) : [];
    if (two.length === 2) queries.push({ kind: 'two inside latin', text: two.join(' ') });
  }
  const words = drawn(/[\p{Script=Han}\p{Script=Katakana}ー]{2,4}/gu, QUERIES_PER_CLASS * 2);
  for (let index = 0; index + 1 < words.length; index += 2) {
    queries.push({ kind: 'two words', text: `${words[index]} ${words[index + 1]}` });
  }
  queries.push(...drawn(/\p{Script=Han}/gu, 20).map((text) => ({ kind: 'single kanji', text })));
  const fullWidth = drawn(CLASSES.latin ?? /./g, 20).map((word) =>
    word.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  );
  queries.push(...fullWidth.map((text) => ({ kind: 'full-width', text })));
  const absent = ABSENT.filter((word) => holders(word).length === 0);
  const halves = drawn(/(?<!\p{Script=Han})\p{Script=Han}{2}(?!\p{Script=Han})/gu, 400);
  for (let index = 0; absent.length < 50 && index + 1 < halves.length; index += 2) {
    const compound = `${halves[index]}${halves[index + 1]}`;
    if (holders(compound).length === 0) absent.push(compound);
  }
  return [...queries, ...absent.map((text) => ({ kind: 'absent', text }))];
}
