import type { Refusal } from '../../messages/comments';
import { site } from '../../site';
import type { Comment } from '../comment';
import { bodyFault } from '../limits';
import type { OpenStore } from '../open-store';
import { showsNothing } from '../render-comment';
import { readSigned, type Signed, sign } from '../signed-token';
import { TakenError } from '../store/database';
import { newId } from '../store/keys';
import { type Draft, draftRefusals } from './draft';
import { oneAtATime } from './one-at-a-time';
import { isFromHere } from './origin';
import { saltName, senderOf } from './sender';
import { statusOf } from './status';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Nobody reads a form and fills it in faster, in milliseconds. */
const SHORTEST = 3000;
/** How long a form may stay open. */
const FORM_LIFE = 24 * HOUR;
/** How long a writer may change a comment. */
export const EDIT_LIFE = 15 * MINUTE;
/** Comments and edits, and previews, of one sender within the window. */
export const MAX_COMMENTS = 5;
const MAX_PREVIEWS = 30;
export const WINDOW = 10 * MINUTE;

/** What became of a form. */
export type Outcome = { comment: Comment } | { refusals: Refusal[] };

/** A token for a form about a post, good for one comment within a day. */
export function formToken(secret: string, slug: string, now: Date): string {
  const expiresAt = new Date(now.getTime() + FORM_LIFE);
  return sign(secret, 'form', { about: slug, issuedAt: now, expiresAt });
}

/** A token by which the writer of a comment changes or deletes it. */
export function editToken(secret: string, { id, createdAt }: Comment): string {
  const expiresAt = new Date(createdAt.getTime() + EDIT_LIFE);
  return sign(secret, 'edit', { about: id, issuedAt: createdAt, expiresAt });
}

/** What speaks against the preview of a form, without keeping anything but the attempt. */
export async function previewRefusals(
  draft: Draft,
  slug: string,
  headers: Headers,
  { store, secret }: OpenStore,
  now: Date,
): Promise<Refusal[]> {
  const token = readSigned(secret, 'form', draft.token);
  if (!isFromHere(headers, site.origin) || token?.about !== slug) return ['foreign'];
  const fault = bodyFault(draft.body);
  if (fault) return [fault];
  const sender = await senderOf(headers, store, now);
  return (await isOften(store, `preview ${sender}`, now, MAX_PREVIEWS)) ? ['often'] : [];
}

/**
 * Takes a comment, or says why not. Every check is made here, in the order of its cost.
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
  if (!isFromHere(headers, site.origin) || token?.about !== slug) return { refusals: ['foreign'] };
  const age = now.getTime() - token.issuedAt.getTime();
  if (now >= token.expiresAt) return { refusals: ['expired'] };
  if (age < SHORTEST) return { refusals: ['early'] };
  const refusals = draftRefusals(draft);
  if (refusals.length > 0) return { refusals };
  const sender = await senderOf(headers, store, now);
  return oneAtATime(sender, () => keep(draft, slug, token, sender, store, now));
}

async function keep(
  draft: Draft,
  slug: string,
  token: Signed,
  sender: string,
  store: OpenStore['store'],
  now: Date,
): Promise<Outcome> {
  const before = await store.attempts(sender, new Date(now.getTime() - WINDOW));
  if (before >= MAX_COMMENTS) return { refusals: ['often'] };
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
    // Threads are one level deep: a reply to a reply stands beside it.
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
      : // An address is confirmed once for a name.
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
    if (error instanceof TakenError) return { refusals: ['used'] };
    throw error;
  }
  await forgetSometimes(store, now);
  return { comment };
}

async function isOften(store: OpenStore['store'], sender: string, now: Date, most: number) {
  return (await store.attempt(sender, now, new Date(now.getTime() - WINDOW))) > most;
}

let forgotten = 0;

/** Forgets what is no longer needed, once an hour in each process. */
async function forgetSometimes(store: OpenStore['store'], now: Date): Promise<void> {
  if (now.getTime() - forgotten < HOUR) return;
  forgotten = now.getTime();
  await store.forget(now, saltName(now));
}
