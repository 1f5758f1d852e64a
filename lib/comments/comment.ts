import { createHash } from 'node:crypto';

/** Whether readers see a comment: only `shown` is public, and `held` waits for the decision of the owner. */
export type Status = 'held' | 'shown' | 'spam' | 'deleted';

/** One comment as stored. */
export interface Comment {
  id: string;
  /** Slug that the post had when the comment was written, in NFC. */
  slug: string;
  /** Id of the first comment of the thread; `null` in the first comment itself. */
  parentId: string | null;
  name: string;
  /** URL of the writer's website, or `''`. */
  site: string;
  /** Markdown, with LF line endings. */
  body: string;
  status: Status;
  /** Written by the owner of the blog. */
  byAuthor: boolean;
  createdAt: Date;
  editedAt: Date | null;
}

/** The request of a writer to get a mail for each reply in the thread of a comment. */
export interface Subscription {
  id: string;
  commentId: string;
  mail: string;
  createdAt: Date;
  /** When the owner of the mail address confirmed the subscription; `null` before. */
  confirmedAt: Date | null;
}

/**
 * Returns a hash of a text (22 characters of SHA-256 in base64url), to check later whether the text has
 * changed.
 */
export function textKey(body: string): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}
