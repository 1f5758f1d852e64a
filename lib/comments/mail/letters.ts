import { builtLibrary } from '../../build-output/built-library';
import { commentMail } from '../../messages/comment-mail';
import { site } from '../../site';
import { permalink } from '../../urls';
import { type Comment, type Subscription, textKey } from '../comment';
import { postOfComment } from '../commented-post';
import type { OpenStore } from '../open-store';
import { commentPath, commentsPath, tokenPath } from '../paths';
import { type Purpose, sign } from '../signed-token';
import { post } from './outbox';

const DAY = 24 * 60 * 60 * 1000;
/** How long the links of the owner's mail work. */
const OWNER_LIFE = 30 * DAY;
/** How long an address waits to be confirmed. */
const CONFIRM_LIFE = 7 * DAY;
/** Whoever wants no more mail can say so for years. */
const UNSUBSCRIBE_LIFE = 3650 * DAY;

/** What the owner can do with a comment by a link. */
export type OwnerAction = 'approve' | 'delete' | 'spam' | 'reply';

const words = commentMail[site.language];

/**
 * Tells the owner of a comment, with links to decide on the text that the mail shows.
 *
 * @param former the text before an edit.
 */
export async function tellOwner(
  comment: Comment,
  opened: OpenStore,
  now: Date,
  former?: string,
): Promise<void> {
  const { secret } = opened;
  const on = await titleOf(comment);
  const held = comment.status === 'held';
  const link = (action: OwnerAction) => {
    const about = `${action} ${comment.id} ${textKey(comment.body)}`;
    return linkTo('owner', signed(secret, 'owner', about, now, OWNER_LIFE));
  };
  const letter = {
    subject: words.ownerSubject(held, comment.name, on.title, former !== undefined),
    text: words.ownerText({
      ...comment,
      held,
      former,
      post: on.title,
      url: on.url,
      approve: link('approve'),
      reply: link('reply'),
      spam: link('spam'),
      remove: link('delete'),
    }),
  };
  await post(letter, opened, now);
}

/**
 * Does what is due when a comment has come to be seen: asks its writer to confirm the address, and
 * tells the others in the thread.
 */
export async function tellReaders(comment: Comment, opened: OpenStore, now: Date): Promise<void> {
  const { store, secret } = opened;
  const on = await titleOf(comment);
  const own = await store.subscriptionsOfComment(comment.id);
  for (const { id, mail, confirmedAt } of own) {
    if (confirmedAt || !(await store.askToConfirm(id, now))) continue;
    const confirm = linkTo('confirm', signed(secret, 'confirm', id, now, CONFIRM_LIFE));
    const text = words.confirmText({ post: on.title, url: on.url, confirm });
    await post({ to: mail, subject: words.confirmSubject(on.title), text }, opened, now);
  }
  if (comment.parentId === null) return;
  const writers = new Set(own.map(({ mail }) => mail));
  for (const subscription of await store.subscribers(comment.parentId)) {
    if (writers.has(subscription.mail)) continue;
    writers.add(subscription.mail);
    await tellReader(subscription, comment, on, opened, now);
  }
}

async function tellReader(
  { id, mail }: Subscription,
  comment: Comment,
  on: { title: string; slug: string },
  opened: OpenStore,
  now: Date,
): Promise<void> {
  const unsubscribe = linkTo(
    'unsubscribe',
    signed(opened.secret, 'unsubscribe', id, now, UNSUBSCRIBE_LIFE),
  );
  const letter = {
    to: mail,
    subject: words.replySubject(comment.name, on.title),
    text: words.replyText({
      name: comment.name,
      post: on.title,
      body: comment.body,
      url: permalink(commentPath(on.slug, comment.id)),
      unsubscribe,
    }),
    unsubscribe,
  };
  await post(letter, opened, now);
}

function signed(secret: string, purpose: Purpose, about: string, now: Date, life: number): string {
  const expiresAt = new Date(now.getTime() + life);
  return sign(secret, purpose, { about, issuedAt: now, expiresAt });
}

function linkTo(page: Parameters<typeof tokenPath>[0], token: string): string {
  return permalink(tokenPath(page, token));
}

async function titleOf({ slug }: Comment): Promise<{ title: string; slug: string; url: string }> {
  const post = postOfComment(slug, await builtLibrary());
  const now = post?.slug ?? slug;
  return { title: post?.title ?? slug, slug: now, url: permalink(commentsPath(now)) };
}
