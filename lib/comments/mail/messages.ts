import { builtLibrary } from '../../build-output/built-library';
import { interfaceLanguage } from '../../interface-language';
import { commentMail } from '../../messages/comment-mail';
import type { Language } from '../../messages/language';
import { site } from '../../site';
import { permalink } from '../../urls';
import { type Comment, type Subscription, textKey } from '../comment';
import { postOfComment } from '../commented-post';
import type { OpenStore } from '../open-store';
import { commentPath, commentsPath, tokenPath } from '../paths';
import { type Purpose, sign } from '../signed-token';
import { sendOrQueue } from './outbox';

const DAY = 24 * 60 * 60 * 1000;
/** How long the links in a mail to the owner are valid. */
const OWNER_LIFE = 30 * DAY;
/** How long the link that confirms a subscription is valid. */
const CONFIRM_LIFE = 7 * DAY;
/** How long the link that unsubscribes is valid: ten years, since old mails must keep working. */
const UNSUBSCRIBE_LIFE = 3650 * DAY;

/** What the links in a mail to the owner do with a comment. */
export type OwnerAction = 'approve' | 'delete' | 'spam' | 'reply';

/**
 * Sends the owner a mail about a new or edited comment. When the text has changed since the mail, its links
 * show the new text and ask again.
 *
 * @param former the text before the edit; without it the comment is new.
 */
export async function notifyOwner(
  comment: Comment,
  opened: OpenStore,
  now: Date,
  former?: string,
): Promise<void> {
  const { secret } = opened;
  const words = commentMail[site.language];
  const post = await postFacts(comment);
  const held = comment.status === 'held';
  const link = (action: OwnerAction) => {
    const about = `${action} ${comment.id} ${textKey(comment.body)}`;
    return linkTo('owner', signed(secret, 'owner', about, now, OWNER_LIFE));
  };
  const letter = {
    subject: words.ownerSubject(held, comment.name, post.title, former !== undefined),
    text: words.ownerText({
      ...comment,
      held,
      former,
      post: post.title,
      url: post.url,
      approve: link('approve'),
      reply: link('reply'),
      spam: link('spam'),
      remove: link('delete'),
    }),
  };
  await sendOrQueue(letter, opened, now);
}

/**
 * Sends the mails for a newly published comment: asks its writer to confirm a mail address that is
 * not confirmed yet, and notifies the subscribers of its thread, except the writer.
 */
export async function notifyReaders(comment: Comment, opened: OpenStore, now: Date): Promise<void> {
  const { store, secret } = opened;
  const post = await postFacts(comment);
  const words = commentMail[post.language];
  const ownSubscriptions = await store.subscriptionsOfComment(comment.id);
  for (const { id, mail, confirmedAt } of ownSubscriptions) {
    if (confirmedAt || !(await store.askToConfirm(id, now))) continue;
    const confirm = linkTo('confirm', signed(secret, 'confirm', id, now, CONFIRM_LIFE));
    const text = words.confirmText({ post: post.title, url: post.url, confirm });
    await sendOrQueue({ to: mail, subject: words.confirmSubject(post.title), text }, opened, now);
  }
  if (comment.parentId === null) return;
  const notified = new Set(ownSubscriptions.map(({ mail }) => mail));
  for (const subscription of await store.subscribers(comment.parentId)) {
    if (notified.has(subscription.mail)) continue;
    notified.add(subscription.mail);
    await notifySubscriber(subscription, comment, post, opened, now);
  }
}

async function notifySubscriber(
  { id, mail }: Subscription,
  comment: Comment,
  post: MailedPost,
  opened: OpenStore,
  now: Date,
): Promise<void> {
  const words = commentMail[post.language];
  const unsubscribe = linkTo(
    'unsubscribe',
    signed(opened.secret, 'unsubscribe', id, now, UNSUBSCRIBE_LIFE),
  );
  const letter = {
    to: mail,
    subject: words.replySubject(comment.name, post.title),
    text: words.replyText({
      name: comment.name,
      post: post.title,
      body: comment.body,
      url: permalink(commentPath(post.slug, comment.id)),
      unsubscribe,
    }),
    unsubscribe,
  };
  await sendOrQueue(letter, opened, now);
}

function signed(secret: string, purpose: Purpose, about: string, now: Date, life: number): string {
  const expiresAt = new Date(now.getTime() + life);
  return sign(secret, purpose, { about, issuedAt: now, expiresAt });
}

function linkTo(page: Parameters<typeof tokenPath>[0], token: string): string {
  return permalink(tokenPath(page, token));
}

/** What mails say of the post of a comment. */
interface MailedPost {
  /** The slug when the post is gone. */
  title: string;
  /** The current one. */
  slug: string;
  /** Of its comments. */
  url: string;
  /** Of the mails to readers. */
  language: Language;
}

async function postFacts({ slug }: Comment): Promise<MailedPost> {
  const post = postOfComment(slug, await builtLibrary());
  const currentSlug = post?.slug ?? slug;
  const url = permalink(commentsPath(currentSlug));
  const language = interfaceLanguage(post?.lang);
  return { title: post?.title ?? slug, slug: currentSlug, url, language };
}
