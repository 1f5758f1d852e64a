import type { SkipReason } from '../messages/import';
import type { ImportedPost } from './imported-post';

/** Finds the post that a reference inside another system means, as the link to write in `entry`. */
export type LinkTo = (reference: string) => string | undefined;

/** An old blog, opened. */
export interface SourceBlog {
  /** Hosts the old blog was at, without a port of its own. */
  hosts: readonly string[];
  /** What tells it from other blogs of its kind, where that is not the first host; the same in its next export. */
  name?: string;
  /** The entries, always in the same order; may be gone through more than once. */
  posts(): AsyncIterable<ImportedPost>;
  /** Files that look like posts and are none the import can read, with the reason. */
  skipped(): readonly Skipped[];
  /** The body with the tags of the other system as Markdown; adds notes to the entry. */
  translate?(post: ImportedPost, linkTo: LinkTo): string;
  /** HugoSections in which a path from the root of the site is looked for, as absolute paths. */
  assetRoots: readonly string[];
  /** HugoSections in which a relative path of this entry is looked for, as absolute paths. */
  assetFolders(post: ImportedPost): readonly string[];
  /** The name under `assetRoots` of a picture the old site gave out under another address. */
  assetOf?(address: string): string | undefined;
}

/** A file that was left where it is. */
export interface Skipped {
  id: string;
  why: SkipReason;
  detail?: string;
}
