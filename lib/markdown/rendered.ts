import type { ResolvedFile } from './resolved-file';
import type { ResolvedPicture } from './resolved-picture';

/** A heading of a post, for the table of contents and for search. */
export interface Heading {
  /** 1 to 6, as rendered. */
  depth: number;
  /** Value of the `id` attribute, without `#`. */
  id: string;
  /** Visible text. */
  text: string;
}

/** A link of a post to a page or file of the site. */
export interface Link {
  /** As the author wrote it. */
  href: string;
  /**
   * Path from the root of the site, without the sub-path, or `#id` within the post; `null` when nothing
   * of the site is meant by it.
   */
  to: string | null;
  /** 1-based place in the Markdown, front matter not counted. */
  line: number;
  column: number;
}

/** A picture of a post. */
export interface Picture {
  /** As the author wrote it. */
  source: string;
  /** 1-based place in the Markdown, front matter not counted; 1:1 where it is not known. */
  line: number;
  column: number;
  picture: ResolvedPicture;
}

/** A file beside a post that the post links to or plays. */
export interface LinkedFile {
  /** As the author wrote it. */
  source: string;
  use: 'link' | 'media';
  /** 1-based place in the Markdown, front matter not counted; 1:1 where it is not known. */
  line: number;
  column: number;
  file: ResolvedFile;
}

/** Where a heading stands in the visible text. */
export interface Section {
  /** Value of the `id` attribute, without `#`. */
  id: string;
  /** Line of the text, from 0. */
  line: number;
}

/** What one pass over the Markdown of a post gives. Plain data: it is cached as JSON. */
export interface Rendered {
  /** Sanitised HTML of the article's body. */
  html: string;
  headings: Heading[];
  /** The values of all `id` attributes, in the order of the text. */
  ids: string[];
  /** Every link to a page or file of the site, and within the post, in the order of the text. */
  links: Link[];
  /** Every picture: the posters of videos first, then the others, each in the order of the text. */
  pictures: Picture[];
  /** Every file beside the post: those it links to first, then those it plays. */
  files: LinkedFile[];
  /** Addresses of other sites the post embeds, as embeds.lock.json keys them, sorted. */
  embeds: string[];
  /** Visible text, one block a line. */
  text: string;
  /** The headings, and the footnotes, in the order of the text. */
  sections: Section[];
  /** The first text of the post, at most 140 characters, ending in `…` when cut. */
  excerpt: string;
  /** Characters a reader reads: CJK characters and kana plus letters of words, code left out. */
  characters: number;
  /** Whole minutes of reading, at least 1: 500 CJK characters or 220 other words a minute. */
  minutes: number;
}
