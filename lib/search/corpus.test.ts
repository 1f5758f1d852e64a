import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { seeded } from '../testing/seeded';
import type { SearchPost } from './build-index';
import type { SearchIndex } from './query';
import { indexOf, truth } from './testing/search';

const CORPUS = join(process.cwd(), '..', 'shared', 'corpus');
const hasCorpus = existsSync(CORPUS);

let posts: SearchPost[] = [];
let index: SearchIndex;

beforeAll(async () => {
  if (!hasCorpus) return;
  vi.stubEnv('POSTS_DIR', CORPUS);
  const { searchPosts } = await import('./search-posts');
  posts = await searchPosts();
  index = await indexOf(posts);
}, 120_000);

/** Patterns of the kinds of words to search for. */
const CLASSES: Record<string, RegExp> = {
  katakana: /(?<![\p{Script=Katakana}ー])[\p{Script=Katakana}ー]{3,}/gu,
  'two kanji': /(?<!\p{Script=Han})\p{Script=Han}{2}(?!\p{Script=Han})/gu,
  compound: /(?<!\p{Script=Han})\p{Script=Han}{3,6}(?!\p{Script=Han})/gu,
  okurigana: /\p{Script=Han}{1,2}[いきしちりえけせてれみっ]\p{Script=Hiragana}?/gu,
  mixed: /(?<![A-Za-z0-9])[A-Za-z]{2,}[\p{Script=Han}\p{Script=Katakana}ー]{2,4}/gu,
  latin: /(?<![\p{Script=Latin}0-9])[A-Za-z][A-Za-z0-9]{1,9}/gu,
  'inside latin': /(?<=[A-Za-z0-9])[A-Za-z0-9]{3,8}/gu,
  'single kanji': /\p{Script=Han}/gu,
  quotation: /(?<![\p{Script=Latin}0-9])[^\s"]{8,14}/gu,
};

function sampleOf(pattern: RegExp, count: number, random: () => number): string[] {
  const words = new Set(
    posts.flatMap(({ title, text }) => `${title}\n${text}`.match(pattern) ?? []),
  );
  const all = [...words].sort();
  return Array.from({ length: count }, () => all[Math.floor(random() * all.length)] ?? '');
}

test.skipIf(!hasCorpus).each(Object.keys(CLASSES))(
  '%s: exactly the posts that contain the word match',
  async (name) => {
    const random = seeded(42);
    for (const word of sampleOf(CLASSES[name] ?? /./gu, 43, random)) {
      const query = word.startsWith('-') ? `"${word}"` : word;
      const result = (await index.search(query)).sort((a, b) => a - b);
      expect(result, word).toEqual(truth(posts, word));
      expect(result.length, word).toBeGreaterThan(0);
    }
  },
);

test.skipIf(!hasCorpus)('two words: the posts that contain both match', async () => {
  const random = seeded(43);
  const words = sampleOf(/[\p{Script=Han}\p{Script=Katakana}ー]{2,4}/gu, 80, random);
  for (let pair = 0; pair < 40; pair++) {
    const [one = '', other = ''] = words.slice(pair * 2, pair * 2 + 2);
    const both = truth(posts, other);
    const wanted = truth(posts, one).filter((post) => both.includes(post));
    expect((await index.search(`${one} ${other}`)).sort((a, b) => a - b)).toEqual(wanted);
  }
});

test.skipIf(!hasCorpus)('words that occur nowhere match nothing', async () => {
  const absent = ['徳川家康', '微分方程式', 'webassembly', 'ニュージーランド', '量子計算'];
  const random = seeded(44);
  const parts = sampleOf(/\p{Script=Han}{2}/gu, 300, random);
  for (let index = 0; absent.length < 50; index += 2) {
    const word = `${parts[index]}${parts[index + 1]}`;
    if (truth(posts, word).length === 0) absent.push(word);
  }
  for (const word of absent) expect(await index.search(word), word).toEqual([]);
});
