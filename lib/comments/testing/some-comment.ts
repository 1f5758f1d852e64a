import type { Comment, Subscription } from '../comment';

/** Returns a comment for tests: public, by 花子, on the post はじめに, at noon of 23 November 2026 in Japan. */
export function someComment(differences: Partial<Comment> & { id: string }): Comment {
  return {
    slug: 'はじめに',
    parentId: null,
    name: '花子',
    site: '',
    body: '本文です。',
    status: 'shown',
    byAuthor: false,
    createdAt: new Date('2026-11-23T12:00:00+09:00'),
    editedAt: null,
    ...differences,
  };
}

/** Returns a subscription for tests, not confirmed. */
export function someSubscription(
  differences: Partial<Subscription> & { id: string; commentId: string },
): Subscription {
  return {
    mail: 'reader@example.com',
    createdAt: new Date('2026-11-23T12:00:00+09:00'),
    confirmedAt: null,
    ...differences,
  };
}
