import type { Comment } from '../comment';
import type { Statement } from './database';
import { bodyKey, nameKey } from './keys';

/** Returns the statement that inserts a comment, for a batch. */
export function insertComment(comment: Comment): Statement {
  return {
    sql: `INSERT INTO comments (id, slug, parent_id, name, name_key, site, body, body_key, status,
            by_author, created_at, edited_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    values: [
      comment.id,
      comment.slug,
      comment.parentId,
      comment.name,
      nameKey(comment.name),
      comment.site,
      comment.body,
      bodyKey(comment.body),
      comment.status,
      comment.byAuthor ? 1 : 0,
      comment.createdAt.getTime(),
      comment.editedAt?.getTime() ?? null,
    ],
  };
}
