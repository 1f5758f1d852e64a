import type { Day } from '../dates';

/** One Markdown file under the folder of posts, read and checked. */
export interface Post {
  /**
   * A `post` appears in lists and feeds; a `page` (a file under `posts/pages/`) does not. A file of kind `series`
   * (`posts/series/<name>.md`) has no page of its own: it describes the series whose name is its slug.
   */
  kind: 'post' | 'page' | 'series';
  /** Identifies the post, and is the name in its path; percent-decoded, in Unicode NFC. */
  slug: string;
  title: string;
  /**
   * The day under which the post is filed. A page without one gets the day of its `updatedAt`, or else `''`.
   */
  publishedOn: Day;
  /** The post is not published before this moment, nor before its day. */
  publishAt?: Date;
  createdAt?: Date;
  updatedAt?: Date;
  /** Written by the author. Without it, pages show an excerpt of the body. */
  description?: string;
  tags: readonly string[];
  /** The series of which the post is a part, and its place there, if the author wrote one (0 or more). */
  series?: { name: string; order?: number };
  /** Whether the post is first on the home page. */
  pinned?: boolean;
  /** Slugs of related posts that the author chose; `false` when the post shows none and is related to none. */
  related?: false | readonly string[];
  /** Keys of its authors in the settings, without repetitions. Without them, the author of the site wrote the post. */
  authors?: readonly string[];
  /** Image for social media: a path from the site root, an absolute URL, or a file beside the post. */
  image?: string;
  /** 1-based position of `image` in the file. */
  imageAt?: { line: number; column: number };
  draft: boolean;
  /** Its day or its `publishAt` is in the future: like a draft, the post is not built. */
  scheduled: boolean;
  /** BCP 47 language tag, when the post is not in the language of the site. */
  lang?: string;
  /** Slug of the original, if the post is a translation. It is in another language than the original. */
  translationOf?: string;
  /** Former paths and URLs, which redirect to the post. */
  aliases: readonly string[];
  /** `false` when `$` is an ordinary character in the post. Otherwise `$` encloses formulas. */
  math?: boolean;
  /** Day and slug of the first publication, `2015-02-18/hanami`, when they differ from the current ones. */
  firstPublishedAs?: string;
  /** Path of the file relative to the folder of posts, with `/`. */
  file: string;
  /** The Markdown after the front matter, verbatim except that CRLF has become LF. */
  body: string;
  /** 1-based line of the file on which `body` begins. */
  bodyLine: number;
}

/** A post without its text, and without what only reading the text needs. */
export type PostFacts = Omit<Post, 'body' | 'bodyLine' | 'imageAt' | 'math'>;
