import type { SkipReason } from '../messages/import';
import type { ImportedPost } from './imported-post';
import type { People } from './read/people';
import type { OldRedirect } from './urls/old-redirect';

/**
 * Returns the link to the post that a reference in the old blog points to; `undefined` when there
 * is no such post.
 */
export type LinkTo = (reference: string) => string | undefined;

/** An old blog that has been opened. Each kind of blog has a function that returns one. */
export interface SourceBlog {
  /** The hosts of the old blog, with the port where its URL has one. */
  hosts: readonly string[];
  /**
   * Identifies the blog among others of its kind when there are no hosts. It must be the same in
   * the next export.
   */
  name?: string;
  /**
   * The name of the service whose articles stay at their URLs and do not redirect, so that no alias
   * is of use: Zenn or Qiita.
   */
  service?: string;
  /** The language of its posts, as a BCP 47 tag, where its configuration or templates set it. */
  language?: string;
  /** The IANA name of its time zone, where its configuration sets it. */
  timeZone?: string;
  /**
   * The path of the site on its host, without a slash at its end: `/blog`. Generators write the pages of
   * such a site into a folder without that path.
   */
  basePath?: string;
  /** The redirects that its configuration or that of its host sets. */
  redirects?: readonly OldRedirect[];
  /** Its authors, where a file describes them. */
  people?: People;
  /** The folder to which the ids of posts are relative, if it is not the folder of the blog itself. */
  root?: string;
  /** Yields the posts, always in the same order. Can be called several times. */
  posts(): AsyncIterable<ImportedPost>;
  /** Returns the files that could not be imported, with the reasons. */
  skipped(): readonly Skipped[];
  /**
   * Returns the body of a post as Markdown, with the tags of the old system converted. Adds notes
   * to the post.
   */
  translate?(post: ImportedPost, linkTo: LinkTo): string;
  /** Folders in which paths from the root of the site are searched, as absolute paths. */
  assetRoots: readonly string[];
  /** Returns the folders in which relative paths of a post are searched, as absolute paths. */
  assetFolders(post: ImportedPost): readonly string[];
  /** Returns the path below `assetRoots` of a file whose URL on the old site has another path. */
  assetOf?(address: string): string | undefined;
}

/** A file that was not imported. */
export interface Skipped {
  id: string;
  why: SkipReason;
  detail?: string;
}
