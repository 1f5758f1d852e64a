import type { NoteName } from '../messages/import';
import type { PostDate } from './read/post-date';

/** Something about one post that is not as it was: it came in another form, or did not come. */
export interface Note {
  level: 'changed' | 'lost';
  /** The name of the sentence in lib/messages/import.ts. */
  name: NoteName;
  /** What it is about: a key, an address, the name of a tag. */
  value: string;
}

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
export interface ImportedPost {
  /** What tells it from every other of the same source: a path relative to it, or a number. */
  id: string;
  kind: 'post' | 'page';
  title: string;
  /** The name it had in its URL, decoded; the wish for its file and its slug. */
  name: string;
  body: string;
  format: 'markdown' | 'html';
  publishedOn?: PostDate;
  createdAt?: PostDate;
  updatedAt?: PostDate;
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
