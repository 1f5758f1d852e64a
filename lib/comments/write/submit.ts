import type { Refusal } from '../../messages/comments';
import { site } from '../../site';
import type { Comment } from '../comment';
import { bodyFault } from '../limits';
import type { OpenStore } from '../open-store';
import { showsNothing } from '../render-comment';
import { readSigned, type Signed, sign } from '../signed-token';
import { DuplicateKeyError } from '../store/database';
import { newId } from '../store/keys';
import { type Draft, draftRefusals } from './draft';
import { isSameOrigin } from './origin';
import { saltName, senderOf } from './sender';
import { serializeByKey } from './serialize-by-key';
import { statusOf } from './status';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Minimum time between showing and sending a form, in milliseconds: people are not faster, spam bots are. */
const MIN_FORM_AGE = 3000;
/** How long a form is valid. */
const FORM_LIFE = 24 * HOUR;
/** How long a writer can edit a comment. */
const EDIT_LIFE = 15 * MINUTE;
/** Maximum number of comments and edits of one sender within {@link WINDOW}. */
export const MAX_COMMENTS = 5;
/** Maximum number of previews of one sender within {@link WINDOW}. */
const MAX_PREVIEWS = 30;
/** The period of the rate limits, in milliseconds. */
export const WINDOW = 10 * MINUTE;

/** The stored comment, or the reasons why none was stored. */
export type Outcome = { comment: Comment } | { refusals: Refusal[] };

/** Returns a token for the form of a post, valid for one comment within a day. */
export function formToken(secret: string, slug: string, now: Date): string {
  const expiresAt = new Date(now.getTime() + FORM_LIFE);
  return sign(secret, 'form', { about: slug, issuedAt: now, expiresAt });
}

/** Returns a token with which the writer of a comment can edit or delete it for 15 minutes. */
export function editToken(secret: string, { id, createdAt }: Comment): string {
  const expiresAt = new Date(createdAt.getTime() + EDIT_LIFE);
  return sign(secret, 'edit', { about: id, issuedAt: createdAt, expiresAt });
}

/**
 * Returns the reasons to refuse a preview, `[]` to show it. Counts the preview in its rate limit, and stores
 * nothing of its text.
 */
export async function previewRefusals(
  draft: Draft,
  slug: string,
  headers: Headers,
  { store, secret }: OpenStore,
  now: Date,
): Promise<Refusal[]> {
  const token = readSigned(secret, 'form', draft.token);
  if (!isSameOrigin(headers, site.origin) || token?.about !== slug) return ['foreign'];
  const fault = bodyFault(draft.body);
  if (fault) return [fault];
  const sender = await senderOf(headers, store, now);
  return (await isOften(store, `preview ${sender}`, now, MAX_PREVIEWS)) ? ['often'] : [];
}

/**
 * Checks the form of a comment and stores the comment. The checks are in the order of their cost.
 *
 * @param slug of the post.
 */
export async function submit(
  draft: Draft,
  slug: string,
  headers: Headers,
  { store, secret }: OpenStore,
  now: Date,
): Promise<Outcome> {
  const token = readSigned(secret, 'form', draft.token);
  if (!isSameOrigin(headers, site.origin) || token?.about !== slug)
    return { refusals: ['foreign'] };
  const age = now.getTime() - token.issuedAt.getTime();
  if (now >= token.expiresAt) return { refusals: ['expired'] };
  if (age < MIN_FORM_AGE) return { refusals: ['early'] };
  const refusals = draftRefusals(draft);
  if (refusals.length > 0) return { refusals };
  const sender = await senderOf(headers, store, now);
  return serializeByKey(sender, () => saveComment(draft, slug, token, sender, store, now));
}

async function saveComment(
  draft: Draft,
  slug: string,
  token: Signed,
  sender: string,
  store: OpenStore['store'],
  now: Date,
): Promise<Outcome> {
  const attempts = await store.attempts(sender, new Date(now.getTime() - WINDOW));
  if (attempts >= MAX_COMMENTS) return { refusals: ['often'] };
  const parent = draft.parentId === '' ? null : await store.get(draft.parentId);
  if (draft.parentId !== '' && parent?.status !== 'shown') return { refusals: ['noParent'] };
  const { name, body, mail } = draft;
  if (await store.isRepeated({ name, body, slug }, new Date(now.getTime() - 24 * HOUR)))
    return { refusals: [(await store.isUsed(token.id)) ? 'used' : 'same'] };
  if (showsNothing(body)) return { refusals: ['empty'] };
  const isTrusted = mail !== '' && (await store.isTrusted(name, mail));
  const comment: Comment = {
    id: newId(now),
    slug,
    // Threads have one level of replies: a reply to a reply gets the same parent.
    parentId: parent?.parentId ?? parent?.id ?? null,
    name,
    site: draft.site,
    body,
    status: await statusOf(draft, store, isTrusted),
    byAuthor: false,
    createdAt: now,
    editedAt: null,
  };
  const subscription =
    mail === ''
      ? undefined
      : // A mail address needs to be confirmed only once for each name.
        {
          id: newId(now),
          commentId: comment.id,
          mail,
          createdAt: now,
          confirmedAt: isTrusted ? now : null,
        };
  try {
    await store.add(comment, { token, subscription, sender });
  } catch (error) {
    if (error instanceof DuplicateKeyError) return { refusals: ['used'] };
    throw error;
  }
  await deleteExpiredHourly(store, now);
  return { comment };
}

async function isOften(store: OpenStore['store'], sender: string, now: Date, limit: number) {
  return (await store.attempt(sender, now, new Date(now.getTime() - WINDOW))) > limit;
}

let lastDeletion = 0;

/** Deletes expired data from the store, at most once an hour in each process. */
async function deleteExpiredHourly(store: OpenStore['store'], now: Date): Promise<void> {
  if (now.getTime() - lastDeletion < HOUR) return;
  lastDeletion = now.getTime();
  await store.deleteExpired(now, saltName(now));
}
