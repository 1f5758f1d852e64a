import { site } from '../site';
import type { Comment } from './comment';
import { tellReaders } from './mail/letters';
import type { OpenStore } from './open-store';
import { newId } from './store/keys';
import type { TokenUse } from './store/tokens';

/**
 * Publishes a comment as it was shown to the owner, and tells those who wait for it.
 *
 * @param token the owner's link it was done by, which works once.
 * @returns whether it was done: not when its text has changed since.
 * @throws TakenError when the token was used before.
 */
export async function approve(
  comment: Comment,
  opened: OpenStore,
  now: Date,
  token?: TokenUse,
): Promise<boolean> {
  const { id, body, status } = comment;
  const isDone = await opened.store.setStatus(id, 'shown', { token, body });
  if (isDone && (status === 'held' || status === 'spam')) {
    await tellReaders({ ...comment, status: 'shown' }, opened, now);
  }
  return isDone;
}

/**
 * Answers a comment as the owner, publishing it too when it is not seen yet.
 *
 * @returns the answer.
 * @throws TakenError when the token was used before.
 */
export async function answerAsOwner(
  comment: Comment,
  body: string,
  opened: OpenStore,
  now: Date,
  token?: TokenUse,
): Promise<Comment> {
  const answer: Comment = {
    id: newId(now),
    slug: comment.slug,
    parentId: comment.parentId ?? comment.id,
    name: site.author?.name ?? site.title,
    site: '',
    body,
    status: 'shown',
    byAuthor: true,
    createdAt: now,
    editedAt: null,
  };
  await opened.store.add(answer, { token });
  await approve(comment, opened, now);
  await tellReaders(answer, opened, now);
  return answer;
}
