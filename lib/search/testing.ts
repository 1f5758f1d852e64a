import { buildIndex, type SearchPost } from './build-index';
import { SearchIndex } from './query';
import { unseal } from './unseal';

/** For tests: numbers from 0 up to 1, the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** For tests: a post with what matters, the rest filled in. */
export function postOf(post: Partial<SearchPost>): SearchPost {
  return { slug: 'a', title: '', day: '2026-01-01', text: '', sections: [], tags: [], ...post };
}

/** For tests: the index of some posts, read from its sealed files. */
export function indexOf(posts: readonly SearchPost[]): Promise<SearchIndex> {
  const { version, files } = buildIndex(posts);
  return SearchIndex.open(async (name) => {
    const file = files.get(name);
    if (!file) throw new Error(`${name}: missing`);
    return unseal(`${version}/${name}`, file);
  });
}

/**
 * For tests: the posts that hold a term, found the plain way. The rule is written anew: NFKC and
 * lower case, U+FFFD for halves of pairs, one space for white space, and a term that begins with a letter or digit of an
 * alphabet is looked for where one begins.
 */
export function truth(posts: readonly SearchPost[], term: string): number[] {
  const wanted = simple(term).trim();
  const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}0-9]';
  const boundary = new RegExp(`^${letter}`, 'u').test(wanted) ? `(?<!${letter})` : '';
  const pattern = new RegExp(
    boundary + wanted.replace(/[\\^$.*+?()[\]{}|/]/g, (character) => `\\${character}`),
    'u',
  );
  return posts.flatMap(({ title, text }, number) =>
    [title, ...text.split('\n')].some((line) => pattern.test(simple(line))) ? [number] : [],
  );
}

function simple(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd');
  const folded = whole.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.replaceAll('ς', 'σ').replace(/\s+/g, ' ');
}
