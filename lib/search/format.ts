/**
 * The search index: files in one folder, named by what they hold, that never change.
 *
 * All posts, newest first, then all standalone pages, folded (see fold.ts), make one long text:
 *
 *     title⏎⏎headings⏎⏎lines⏎⏎title⏎⏎headings⏎⏎lines⏎⏎title…
 *     ╰────── post 0 ───────╯ ╰────── post 1 ───────╯
 *     0        a position is the width (tokens.ts) of all that stands before
 *
 * For each token (tokens.ts) the index lists its positions. Two characters stand side by side in a
 * post when their positions do, so every second pair proves a whole word: 全文検索 is 全文 at p and
 * 検索 at p + 4, without any dictionary that cuts words one way here and another way there.
 *
 *     manifest        the Manifest below, as JSON
 *     tokens-0 …      tokens in the order of their UTF-16 units with their positions, some 4 KB each:
 *
 *         ┌────────┬───────────────────────┬────────────────┬──────────────────────────┐
 *         │ number │ UTF-8: 検索⏎検証⏎検討… │ number  × n    │ numbers … numbers …      │
 *         │ bytes→ │ n tokens              │ bytes per list │ gaps between positions … │
 *         └────────┴───────────────────────┴────────────────┴──────────────────────────┘
 *         a number takes one byte for each seven bits (codec.ts)
 *
 *     texts-0 …       StoredPost[] as JSON, some 3 KB each, for titles, days and excerpts
 *
 * On disk each file is four bytes, the checksum of its address and of what follows (lowest byte
 * first), and then its content as raw DEFLATE (RFC 1951). The folder is named after a hash of all
 * of it: its files may be kept for ever, and a file of another version never passes for one of ours.
 */
export interface Manifest {
  /** For each post, the width of its folded title, of its headings and of its lines. */
  titles: number[];
  headings: number[];
  bodies: number[];
  /** The first token of each file of tokens. */
  shards: string[];
  /** How many posts each file of texts holds. */
  bundles: number[];
  /** Years, newest first, and how many posts each has. */
  years: [year: string, posts: number][];
  /** Tags and the numbers of their posts. */
  tags: [tag: string, posts: number[]][];
}

/** What is shown of a post. */
export interface StoredPost {
  slug: string;
  title: string;
  /** `YYYY-MM-DD`; empty for a standalone page. */
  day: string;
  /** Visible text, one block a line. */
  text: string;
  /** Ids of the headings and the lines of `text`, from 0, on which they stand. */
  sections: [id: string, line: number][];
  /** BCP 47, when it is not the site's. */
  lang?: string;
}

/** What stands between two parts of the long text: more than the one space a phrase can hold. */
export const GAP = '\n\n';

/** Bytes before the content of a file: its checksum. */
export const HEAD = 4;

/** File `number` of a kind, as it is named in the folder. */
export function fileName(kind: 'tokens' | 'texts', number: number): string {
  return `${kind}-${number}.bin`;
}

/** The one file whose name is known from the start. */
export const MANIFEST = 'manifest.bin';
