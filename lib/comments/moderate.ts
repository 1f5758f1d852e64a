import { site } from '../site';
import type { Comment } from './comment';
import { notifyReaders } from './mail/messages';
import type { OpenStore } from './open-store';
import { newId } from './store/keys';
import type { TokenUse } from './store/tokens';

/**
 * Publishes a comment that the owner has read, and sends the mails that a newly published comment causes.
 *
 * @param comment as the owner read it.
 * @param token of the link that the owner followed; it can be used once.
 * @returns whether the comment was published: `false` when its text has changed since, or it was deleted.
 * @throws DuplicateKeyError when the token was used before.
 */
export async function approve(
  comment: Comment,
  opened: OpenStore,
  now: Date,
  token?: TokenUse,
): Promise<boolean> {
  const { id, body, status } = comment;
  const isApproved = await opened.store.setStatus(id, 'shown', { token, body });
  if (isApproved && (status === 'held' || status === 'spam')) {
    await notifyReaders({ ...comment, status: 'shown' }, opened, now);
  }
  return isApproved;
}

/**
 * Adds a reply of the owner to a comment. Also publishes the comment when it is not public yet.
 *
 * @returns the reply.
 * @throws DuplicateKeyError when the token was used before.
 */
export async function replyAsOwner(
  comment: Comment,
  body: string,
  opened: OpenStore,
  now: Date,
  token?: TokenUse,
): Promise<Comment> {
  const reply: Comment = {
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
  await opened.store.add(reply, { token });
  await approve(comment, opened, now);
  await notifyReaders(reply, opened, now);
  return reply;
}
