import type { NoteName } from '../messages/import';
import type { PostDate } from './read/post-date';

/** A difference between the old post and the imported one: something was changed or was lost. */
export interface Note {
  level: 'changed' | 'lost';
  /** The key of its message in lib/messages/import.ts. */
  name: NoteName;
  /** What the message is about: a key, a URL, or the name of a tag. */
  value: string;
}

/** A comment on a post of the old blog. */
export interface FormerComment {
  /** The id in the export. The same comment has the same id in the next export. */
  id: string;
  /** The `id` of the comment that this one replies to. */
  answers?: string;
  name: string;
  site: string;
  /** HTML. Line breaks in it stay line breaks. */
  body: string;
  status: 'shown' | 'held' | 'spam';
  at: Date;
}

/** One post or page of an old blog, in a form that is the same for all blog systems. */
export interface ImportedPost {
  /**
   * Unique within the old blog: the path of the file relative to the blog, or an id from the
   * export.
   */
  id: string;
  kind: 'post' | 'page';
  title: string;
  /** The last part of its URL, decoded. The import uses it as slug and file name when it can. */
  name: string;
  body: string;
  format: 'markdown' | 'html';
  publishedOn?: PostDate;
  createdAt?: PostDate;
  updatedAt?: PostDate;
  description?: string;
  tags: string[];
  /** The series of which the post is a part, and its place there, if the old blog had one. */
  series?: { name: string; order?: number };
  /** Who wrote it: the names that readers saw, or else those by which the old blog knew them. */
  authors?: readonly string[];
  /** Whether the post was before all others on the first page of the old blog. */
  pinned?: boolean;
  /** The picture for social sharing, as written. */
  image?: string;
  draft: boolean;
  lang?: string;
  /** The versions of a post in several languages have the same text here, where the old blog knows them. */
  versionOf?: string;
  /**
   * The paths the post had on the old site, absolute, percent-encoded or not. The permalink comes
   * first.
   */
  urls: string[];
  notes: Note[];
  comments: FormerComment[];
}
