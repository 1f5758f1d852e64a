/** A heading of a post, for the table of contents and for search. */
export interface Heading {
  /** 1 to 6, as rendered. */
  depth: number;
  /** Value of the `id` attribute, without `#`. */
  id: string;
  /** Visible text. */
  text: string;
}

/** What one pass over the Markdown of a post gives. Plain data: it is cached as JSON. */
export interface Rendered {
  /** Sanitised HTML of the article's body. */
  html: string;
  headings: Heading[];
  /** Visible text, one block a line. */
  text: string;
  /** The first text of the post, at most 140 characters, ending in `…` when cut. */
  excerpt: string;
  /** Characters a reader reads: CJK characters and kana plus letters of words, code left out. */
  characters: number;
  /** Whole minutes of reading, at least 1: 500 CJK characters or 220 other words a minute. */
  minutes: number;
}
