import { createHash } from 'node:crypto';

/** Who sees a comment: `shown` everybody; `held` waits for the owner; the others nobody. */
export type Status = 'held' | 'shown' | 'spam' | 'deleted';

/** One comment, as it was written. */
export interface Comment {
  id: string;
  /** Slug of the post at the time of writing, in NFC. */
  slug: string;
  /** The comment that began the thread; `null` for one that begins a thread. */
  parentId: string | null;
  name: string;
  /** Address of the writer's site, or `''`. */
  site: string;
  /** Markdown, with LF line ends. */
  body: string;
  status: Status;
  /** Written by the owner of the blog. */
  byAuthor: boolean;
  createdAt: Date;
  editedAt: Date | null;
}

/** Somebody who wants to hear of replies in the thread of a comment. */
export interface Subscription {
  id: string;
  commentId: string;
  mail: string;
  createdAt: Date;
  /** When the address was confirmed by its owner; `null` before. */
  confirmedAt: Date | null;
}

/** Stands for a text that somebody was shown, to see later whether it is still the same. */
export function textKey(body: string): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}
