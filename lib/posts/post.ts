import type { Day } from '../dates';

/** One Markdown file under the folder of posts, read and checked. */
export interface Post {
  /** `post` is listed; `page` (files under `posts/pages/`) stands alone. */
  kind: 'post' | 'page';
  /** Identity of the post and its path: decoded, in Unicode NFC. */
  slug: string;
  title: string;
  /** The day the post is filed under. A page may have none and then carries the day of `updatedAt` or `''`. */
  publishedOn: Day;
  /** When the post goes out, where its day is not enough. */
  publishAt?: Date;
  /** Instants, as epoch milliseconds are too easy to mistake: always `Date`. */
  createdAt?: Date;
  updatedAt?: Date;
  /** Written by the author; the excerpt is cut from the body. */
  description?: string;
  tags: readonly string[];
  /** Picture for sharing: a site-relative path, an absolute URL, or a file beside the post. */
  image?: string;
  /** 1-based place of `image` in the file. */
  imageAt?: { line: number; column: number };
  draft: boolean;
  /** Its day or its `publishAt` is still to come: like a draft, it is not built. */
  scheduled: boolean;
  /** BCP 47 language of the post when it is not the site's. */
  lang?: string;
  /** Former paths of the post. */
  aliases: readonly string[];
  /** `false` where `$` is a character like any other; elsewhere it encloses mathematics. */
  math?: boolean;
  /** `day/slug` under which it was first published, where they were others than now. */
  firstPublishedAs?: string;
  /** Path of the file relative to the folder of posts, with `/`. */
  file: string;
  /** The Markdown after the front matter, exactly as in the file but with CRLF as LF. */
  body: string;
  /** 1-based line of the file on which `body` begins. */
  bodyLine: number;
}

/** What is known of a post besides its text. */
export type PostFacts = Omit<Post, 'body' | 'bodyLine' | 'imageAt'>;
