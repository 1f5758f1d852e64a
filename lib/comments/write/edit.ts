import type { Refusal } from '../../messages/comments';
import { site } from '../../site';
import type { Comment, Status } from '../comment';
import { bodyFault } from '../limits';
import type { OpenStore } from '../open-store';
import { showsNothing } from '../render-comment';
import { oneAtATime } from './one-at-a-time';
import { isFromHere } from './origin';
import { senderOf } from './sender';
import { statusOf } from './status';
import { MAX_COMMENTS, WINDOW } from './submit';

/** Edits of one comment within the window, whoever sends them. */
const MAX_EDITS = 5;

/**
 * Replaces the text of a comment for its writer. An edit counts as a comment does.
 *
 * @returns the changed comment, or why it was not changed.
 */
export async function edit(
  comment: Comment,
  body: string,
  headers: Headers,
  { store }: OpenStore,
  now: Date,
): Promise<Comment | Refusal> {
  if (!isFromHere(headers, site.origin)) return 'foreign';
  const fault = bodyFault(body);
  if (fault) return fault;
  if (body === comment.body) return comment;
  const sender = await senderOf(headers, store, now);
  const ofComment = `edit ${comment.id}`;
  return oneAtATime(ofComment, () =>
    oneAtATime(sender, async () => {
      const since = new Date(now.getTime() - WINDOW);
      const isOften =
        (await store.attempts(sender, since)) >= MAX_COMMENTS ||
        (await store.attempts(ofComment, since)) >= MAX_EDITS;
      if (isOften) return 'often';
      if (showsNothing(body)) return 'empty';
      // What has been held, or taken for spam, stays so; what is seen is judged anew.
      const status =
        comment.status === 'shown' ? await judged({ ...comment, body }, store) : comment.status;
      await store.edit(comment.id, body, now, status, [sender, ofComment]);
      return { ...comment, body, status, editedAt: now };
    }),
  );
}

/** Who sees a comment that was shown, with the text it has now. */
async function judged(comment: Comment, store: OpenStore['store']): Promise<Status> {
  const [subscription] = await store.subscriptionsOfComment(comment.id);
  const isTrusted =
    subscription !== undefined && (await store.isTrusted(comment.name, subscription.mail));
  return statusOf({ ...comment, trap: '' }, store, isTrusted);
}
