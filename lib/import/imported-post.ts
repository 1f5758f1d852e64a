import type { Moment } from './read/post-date';

/** Something about one post that is not as it was: it came in another form, or did not come. */
export interface Note {
  level: 'changed' | 'lost';
  /** The name of the sentence in lib/messages/import.ts. */
  name: NoteName;
  /** What it is about: a key, an address, the name of a tag. */
  value: string;
}

/** What a note can say. */
export type NoteName =
  | 'titleMade'
  | 'dayMade'
  | 'renamed'
  | 'tagChanged'
  | 'lineBreaks'
  | 'hardBreaks'
  | 'bodyFromHtml'
  | 'translated'
  | 'link'
  | 'picture'
  | 'file'
  | 'keyUnknown'
  | 'valueUnreadable'
  | 'untranslated'
  | 'linkNowhere'
  | 'fileMissing'
  | 'fileOutside'
  | 'aliasUnusable'
  | 'visibility'
  | 'pings';

/** A comment under a post, as the other system kept it. */
export interface FormerComment {
  /** Its name in the export; the same comment has the same one in the next export. */
  id: string;
  /** `id` of the comment it answers. */
  answers?: string;
  name: string;
  site: string;
  body: string;
  status: 'shown' | 'held' | 'spam';
  at: Date;
}

/** One post or page of another system. */
export interface Entry {
  /** What tells it from every other of the same source: a path relative to it, or a number. */
  id: string;
  kind: 'post' | 'page';
  title: string;
  /** The name it had in its URL, decoded; the wish for its file and its slug. */
  name: string;
  body: string;
  format: 'markdown' | 'html';
  publishedOn?: Moment;
  createdAt?: Moment;
  updatedAt?: Moment;
  description?: string;
  tags: string[];
  /** Picture for sharing, as written. */
  image?: string;
  draft: boolean;
  lang?: string;
  /** Paths it had, from the root of the old site and percent-encoded or not; its permalink first. */
  urls: string[];
  notes: Note[];
  comments: FormerComment[];
}

/** Finds the post that a reference inside another system means, as the link to write in `entry`. */
export type LinkTo = (reference: string) => string | undefined;

/** An old blog, opened. */
export interface Source {
  /** Hosts the old blog was at, without a port of its own. */
  hosts: readonly string[];
  /** What tells it from other blogs of its kind, where that is not the first host; the same in its next export. */
  name?: string;
  /** The entries, always in the same order; may be gone through more than once. */
  entries(): AsyncIterable<Entry>;
  /** Files that look like posts and are none the import can read, with the reason. */
  skipped(): readonly Skipped[];
  /** The body with the tags of the other system as Markdown; adds notes to the entry. */
  translate?(entry: Entry, linkTo: LinkTo): string;
  /** Folders in which a path from the root of the site is looked for, as absolute paths. */
  assetRoots: readonly string[];
  /** Folders in which a relative path of this entry is looked for, as absolute paths. */
  assetFolders(entry: Entry): readonly string[];
  /** The name under `assetRoots` of a picture the old site gave out under another address. */
  assetOf?(address: string): string | undefined;
}

/** A file that was left where it is. */
export interface Skipped {
  id: string;
  why:
    | 'encoding'
    | 'frontMatter'
    | 'program'
    | 'list'
    | 'template'
    | 'outside'
    | 'large'
    | 'trashed'
    | 'unbuilt';
  detail?: string;
}
