/**
 * The search index: immutable files in one folder.
 *
 * All posts, newest first, then all standalone pages are folded (fold.ts) and joined to one long text:
 *
 *     title⏎⏎headings⏎⏎lines⏎⏎title⏎⏎headings⏎⏎lines⏎⏎title…
 *     ╰────── post 0 ───────╯ ╰────── post 1 ───────╯
 *     0        a position is the width (tokens.ts) of all text before it
 *
 * For each token (tokens.ts) the index lists its positions. Two tokens are adjacent in a post if their
 * positions are adjacent, so every second pair of characters is enough to find a word: 全文検索 is 全文 at p and
 * 検索 at p + 4. No dictionary is needed, which could split a word differently in the post and in the query.
 * A Latin word is listed once for each of its letters (word-pieces.ts): github as `github` at p, ` ithub` at p + 2, ` thub`
 * at p + 4 and ` hub` at p + 6.
 *
 *     manifest        the Manifest below, as JSON
 *     tokens-0 …      tokens, sorted by UTF-16 code units, with their positions, about 4 KB each:
 *
 *         ┌────────┬───────────────────────┬────────────────┬──────────────────────────┐
 *         │ number │ UTF-8: 検索⏎検証⏎検討… │ number  × n    │ numbers … numbers …      │
 *         │ bytes→ │ n tokens              │ bytes per list │ gaps between positions … │
 *         └────────┴───────────────────────┴────────────────┴──────────────────────────┘
 *         numbers have a variable length (codec.ts)
 *
 *     texts-0 …       StoredPost[] as JSON, about 3 KB each, for titles, days and excerpts
 *
 * On disk each file consists of a checksum of its path and of the rest (four bytes, little endian), and its
 * content as raw DEFLATE (RFC 1951). The name of the folder is a hash of all files, so browsers may cache
 * them for a year, and the checksum detects a file of another version.
 */
export interface Manifest {
  /** For each post, the width of its folded title, of its headings and of its lines. */
  titles: number[];
  headings: number[];
  bodies: number[];
  /** The first token of each file of tokens. */
  shards: string[];
  /** The number of posts in each file of texts. */
  bundles: number[];
  /** Years, newest first, with their number of posts. */
  years: [year: string, posts: number][];
  /** Tags with the numbers of their posts. */
  tags: [tag: string, posts: number[]][];
  /** Series likewise; missing when there are none. */
  series?: [name: string, posts: number[]][];
  /** Languages (BCP 47) likewise; missing when no post is translated. */
  languages?: [language: string, posts: number[]][];
}

/** What the results need of a post. */
export interface StoredPost {
  slug: string;
  title: string;
  /** `YYYY-MM-DD`; empty for a standalone page. */
  day: string;
  /** Visible text, one block per line. */
  text: string;
  /** Ids of the headings, and the index of their line in `text`, from 0. */
  sections: [id: string, line: number][];
  /** BCP 47, if it is not the language of the site. */
  lang?: string;
}

/**
 * Separates the parts of the long text. It is longer than the single space that a phrase can contain, so no
 * phrase matches across parts.
 */
export const GAP = '\n\n';

/** Length of the checksum before the content of a file, in bytes. */
export const HEAD = 4;

/** The name of file `number` of a kind. */
export function fileName(kind: 'tokens' | 'texts', number: number): string {
  return `${kind}-${number}.bin`;
}

/** The name of the manifest, which is read first. */
export const MANIFEST = 'manifest.bin';
