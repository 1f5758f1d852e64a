import type { Comment } from '../../../lib/comments/comment';
import { bodyKey, nameKey, newId } from '../../../lib/comments/store/keys';
import { openDatabase } from '../../../lib/comments/store/open-database';
import { storeOf } from '../../../lib/comments/store/store';
import { someComment } from '../../../lib/comments/testing/some-comment';

/**
 * Inserts comments into a database, 100,000 in a few seconds.
 *
 * @param url as in `DATABASE_URL`.
 * @param differences returns for a number, counted from 0, in which fields its comment differs from
 * `someComment`.
 */
export async function fillComments(
  url: string,
  count: number,
  differences: (number: number) => Partial<Comment>,
): Promise<void> {
  const database = await openDatabase(url);
  await storeOf(database).imported(
    (async function* () {
      for (let number = 0; number < count; number++) yield lineOf(differences(number));
    })(),
  );
  await database.close();
}

/** Returns a comment as a line of JSON in the format that the store imports. */
function lineOf(differences: Partial<Comment>): string {
  const id = newId(differences.createdAt ?? new Date());
  const comment = someComment({ id, ...differences });
  return JSON.stringify({
    kind: comment.parentId === null ? 'comment' : 'reply',
    id: comment.id,
    slug: comment.slug,
    parent_id: comment.parentId,
    name: comment.name,
    name_key: nameKey(comment.name),
    site: comment.site,
    body: comment.body,
    body_key: bodyKey(comment.body),
    status: comment.status,
    by_author: comment.byAuthor ? 1 : 0,
    created_at: comment.createdAt.getTime(),
    edited_at: null,
  });
}
