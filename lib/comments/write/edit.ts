import type { Refusal } from '../../messages/comments';
import { site } from '../../site';
import type { Comment, Status } from '../comment';
import { bodyFault } from '../limits';
import type { OpenStore } from '../open-store';
import { showsNothing } from '../render-comment';
import { isSameOrigin } from './origin';
import { senderOf } from './sender';
import { serializeByKey } from './serialize-by-key';
import { statusOf } from './status';
import { MAX_COMMENTS, WINDOW } from './submit';

/** Maximum number of edits of one comment within {@link WINDOW}, whoever sends them. */
const MAX_EDITS = 5;

/**
 * Replaces the text of a comment for its writer. An edit counts as a comment in the rate limit of its sender.
 *
 * @returns the changed comment, or the reason why it was not changed.
 */
export async function edit(
  comment: Comment,
  body: string,
  headers: Headers,
  { store }: OpenStore,
  now: Date,
): Promise<Comment | Refusal> {
  if (!isSameOrigin(headers, site.origin)) return 'foreign';
  const fault = bodyFault(body);
  if (fault) return fault;
  if (body === comment.body) return comment;
  const sender = await senderOf(headers, store, now);
  const editKey = `edit ${comment.id}`;
  return serializeByKey(editKey, () =>
    serializeByKey(sender, async () => {
      const since = new Date(now.getTime() - WINDOW);
      const isOften =
        (await store.attempts(sender, since)) >= MAX_COMMENTS ||
        (await store.attempts(editKey, since)) >= MAX_EDITS;
      if (isOften) return 'often';
      if (showsNothing(body)) return 'empty';
      // A held comment or spam keeps its status. For a public comment the status is decided again.
      const status =
        comment.status === 'shown' ? await newStatus({ ...comment, body }, store) : comment.status;
      await store.edit(comment.id, body, now, status, [sender, editKey]);
      return { ...comment, body, status, editedAt: now };
    }),
  );
}

/** Returns the status of a public comment with its new text. */
async function newStatus(comment: Comment, store: OpenStore['store']): Promise<Status> {
  const [subscription] = await store.subscriptionsOfComment(comment.id);
  const isTrusted =
    subscription !== undefined && (await store.isTrusted(comment.name, subscription.mail));
  return statusOf({ ...comment, trap: '' }, store, isTrusted);
}
