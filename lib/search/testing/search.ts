import { buildIndex, type SearchPost } from '../build-index';
import { decodeFile } from '../decode-file';
import { SearchIndex } from '../query';

/** Short strings from several scripts, with lone surrogates and control characters. */
export function randomStrings(count: number, random: () => number): string[] {
  const starts = [0x00, 0x20, 0x250, 0x3040, 0x4e00, 0xd800, 0x10000, 0x1f600, 0x2000];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random() * 6 }, () => {
      const start = starts[Math.floor(random() * starts.length)] ?? 0;
      return String.fromCodePoint(start + Math.floor(random() * 96));
    }).join(''),
  );
}

/** A post with default facts, except for the given ones. */
export function postOf(post: Partial<SearchPost>): SearchPost {
  return { slug: 'a', title: '', day: '2026-01-01', text: '', sections: [], tags: [], ...post };
}

/** The index of some posts, read from its encoded files. */
export function indexOf(posts: readonly SearchPost[]): Promise<SearchIndex> {
  const { version, files } = buildIndex(posts);
  return SearchIndex.open(async (name) => {
    const file = files.get(name);
    if (!file) throw new Error(`${name}: missing`);
    return decodeFile(`${version}/${name}`, file);
  });
}

/** The searchable text of a post. */
type Written = Pick<SearchPost, 'title' | 'text'>;

/** The posts that contain a term, by a plain search (see `truthOf`). */
export function truth(posts: readonly Written[], term: string): number[] {
  return truthOf(posts)(term);
}

/**
 * Returns a plain search for one term, as a reference. The rules are implemented independently of the index: NFKC
 * and lower case, U+FFFD for lone surrogates, one space for whitespace. A term that begins with one or two digits or
 * Latin, Greek or Cyrillic letters matches only at the beginning of a word.
 */
export function truthOf(posts: readonly Written[]): (term: string) => number[] {
  const texts = posts.map(({ title, text }) => [title, ...text.split('\n')].map(foldSimply));
  const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}0-9]';
  const begins = new RegExp(`^${letter}{1,2}(?!${letter})`, 'u');
  return (term) => {
    const wanted = foldSimply(term).trim();
    if (wanted === '') return [];
    const escaped = wanted.replace(/[\\^$.*+?()[\]{}|/]/g, (character) => `\\${character}`);
    const pattern = new RegExp((begins.test(wanted) ? `(?<!${letter})` : '') + escaped, 'u');
    return texts.flatMap((lines, number) =>
      lines.some((line) => line.includes(wanted) && pattern.test(line)) ? [number] : [],
    );
  };
}

/** Returns a plain search for a whole query, as a reference: the numbers of the matching posts. */
export function answersOf(posts: readonly Written[]): (query: string) => number[] {
  const postsWith = truthOf(posts);
  return (query) => {
    const { wanted, unwanted } = termsOf(query);
    const [first = [], ...others] = wanted.map(postsWith);
    const excluded = unwanted.flatMap(postsWith);
    return first.filter(
      (post) => others.every((list) => list.includes(post)) && !excluded.includes(post),
    );
  };
}

/** Parses a query character by character. */
function termsOf(query: string) {
  const terms = { wanted: [] as string[], unwanted: [] as string[] };
  const letters = [...foldSimply(query)];
  for (let at = 0; at < letters.length; ) {
    if (letters[at] === ' ') {
      at++;
      continue;
    }
    const next = letters[at + 1] ?? ' ';
    const isExcluded = letters[at] === '-' && next !== ' ' && next !== '-';
    if (isExcluded) at++;
    const end = letters[at] === '"' ? '"' : ' ';
    if (end === '"') at++;
    let term = '';
    for (; at < letters.length && letters[at] !== end; at++) term += letters[at];
    at++;
    if (term.trim() !== '') terms[isExcluded ? 'unwanted' : 'wanted'].push(term.trim());
  }
  return terms;
}

// Default_Ignorable_Code_Point of Unicode 16, DerivedCoreProperties.txt.
const INVISIBLE = new RegExp(
  [
    String.raw`[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F]`,
    String.raw`[\u034F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}]`,
    String.raw`[\u{E0000}-\u{E0FFF}]`,
  ].join('|'),
  'gu',
);

function foldSimply(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\ufffd').replace(INVISIBLE, '');
  const folded = whole.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded.replaceAll('ς', 'σ').replace(/\s+/g, ' ');
}
