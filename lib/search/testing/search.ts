import { buildIndex, type SearchPost } from '../build-index';
import { SearchIndex } from '../query';
import { unseal } from '../unseal';

/** For tests: short strings out of several scripts, halves of surrogate pairs and controls among them. */
export function randomStrings(count: number, random: () => number): string[] {
  const starts = [0x00, 0x20, 0x250, 0x3040, 0x4e00, 0xd800, 0x10000, 0x1f600, 0x2000];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random() * 6 }, () => {
      const start = starts[Math.floor(random() * starts.length)] ?? 0;
      return String.fromCodePoint(start + Math.floor(random() * 96));
    }).join(''),
  );
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

/** What can be looked for in a post. */
type Written = Pick<SearchPost, 'title' | 'text'>;

/** For tests: the posts that hold a term, found the plain way (see `truthOf`). */
export function truth(posts: readonly Written[], term: string): number[] {
  return truthOf(posts)(term);
}

/**
 * For tests: finds the posts that hold a term the plain way. The rule is written anew: NFKC and
 * lower case, U+FFFD for halves of pairs, one space for white space, and a term that begins with a
 * letter or digit of an alphabet is looked for where one begins.
 */
export function truthOf(posts: readonly Written[]): (term: string) => number[] {
  const texts = posts.map(({ title, text }) => [title, ...text.split('\n')].map(simple));
  const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}0-9]';
  const begins = new RegExp(`^${letter}`, 'u');
  return (term) => {
    const wanted = simple(term).trim();
    if (wanted === '') return [];
    const escaped = wanted.replace(/[\\^$.*+?()[\]{}|/]/g, (character) => `\\${character}`);
    const pattern = new RegExp((begins.test(wanted) ? `(?<!${letter})` : '') + escaped, 'u');
    return texts.flatMap((lines, number) =>
      lines.some((line) => line.includes(wanted) && pattern.test(line)) ? [number] : [],
    );
  };
}

/** For tests: the numbers of the posts that answer a whole query, found the plain way. */
export function answersOf(posts: readonly Written[]): (query: string) => number[] {
  const holders = truthOf(posts);
  return (query) => {
    const { wanted, unwanted } = termsOf(query);
    const [first = [], ...others] = wanted.map(holders);
    const without = unwanted.flatMap(holders);
    return first.filter(
      (post) => others.every((list) => list.includes(post)) && !without.includes(post),
    );
  };
}

/** Reads a query letter by letter. */
function termsOf(query: string) {
  const terms = { wanted: [] as string[], unwanted: [] as string[] };
  const letters = [...simple(query)];
  for (let at = 0; at < letters.length; ) {
    if (letters[at] === ' ') {
      at++;
      continue;
    }
    const next = letters[at + 1] ?? ' ';
    const without = letters[at] === '-' && next !== ' ' && next !== '-';
    if (without) at++;
    const end = letters[at] === '"' ? '"' : ' ';
    if (end === '"') at++;
    let term = '';
    for (; at < letters.length && letters[at] !== end; at++) term += letters[at];
    at++;
    if (term.trim() !== '') terms[without ? 'unwanted' : 'wanted'].push(term.trim());
  }
  return terms;
}

// Default_Ignorable_Code_Point of Unicode 16, DerivedCoreProperties.txt.
const UNSEEN = new RegExp(
  [
    String.raw`[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F]`,
    String.raw`[\u034F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}]`,
    String.raw`[\u{E0000}-\u{E0FFF}]`,
  ].join('|'),
  'gu',
);

function simple(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd').replace(UNSEEN, '');
  const folded = whole.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.replaceAll('ς', 'σ').replace(/\s+/g, ' ');
}
