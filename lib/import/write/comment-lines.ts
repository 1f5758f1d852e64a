import { createHash } from 'node:crypto';
import { bodyKey, nameKey } from '../../comments/store/keys';
import { commentMarkdown } from '../html/comment';
import type { FormerComment } from '../imported-post';

/**
 * Converts the comments of a post to Markdown and returns them in the format of `npm run comments -- import`. Comments come
 * before the replies to them.
 */
export function commentLines(slug: string, comments: readonly FormerComment[]): string[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const ordered = comments.toSorted(
    (a, b) => Number(a.answers !== undefined) - Number(b.answers !== undefined),
  );
  return ordered.map((comment) => {
    const root = rootOf(comment, byId);
    const body = commentMarkdown(comment.body);
    return JSON.stringify({
      kind: root === undefined ? 'comment' : 'reply',
      id: idOf(comment),
      slug,
      parent_id: root === undefined ? null : idOf(root),
      name: comment.name,
      name_key: nameKey(comment.name),
      site: comment.site,
      body,
      body_key: bodyKey(body),
      status: comment.status,
      by_author: 0,
      created_at: comment.at.getTime(),
      edited_at: null,
    });
  });
}

/**
 * Returns the first comment of the thread that a reply belongs to. This blog has one level of
 * replies, so it becomes the parent of all of them. Returns `undefined` for a comment that is not a
 * reply.
 */
function rootOf(
  comment: FormerComment,
  byId: ReadonlyMap<string, FormerComment>,
): FormerComment | undefined {
  const seen = new Set([comment.id]);
  let root: FormerComment | undefined;
  for (let above = comment.answers; above !== undefined && !seen.has(above); ) {
    seen.add(above);
    const next = byId.get(above);
    if (!next) break;
    root = next;
    above = next.answers;
  }
  return root;
}

/**
 * Returns the id of a comment. It is the same in every run, and ids sort by time like those of new
 * comments.
 */
function idOf({ id, at }: FormerComment): string {
  const time = Math.max(0, at.getTime()).toString(36).padStart(9, '0');
  return time + createHash('sha256').update(id).digest('hex').slice(0, 12);
}
