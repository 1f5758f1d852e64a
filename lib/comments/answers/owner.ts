import { type Html, html } from '../../html';
import { comments as words } from '../../messages/comments';
import { site } from '../../site';
import { type Comment, textKey } from '../comment';
import { bodyFault } from '../limits';
import type { OwnerAction } from '../mail/letters';
import { answerAsOwner, approve } from '../moderate';
import { type OpenStore, openStore } from '../open-store';
import type { CommentPage } from '../page-template';
import { tokenPath } from '../paths';
import { readSigned, type Signed } from '../signed-token';
import { TakenError } from '../store/database';
import { commentText, time, writer } from '../views/comment';
import { bodyField, confirmation, notice, refusedNote } from '../views/notice';
import { bodyIn } from '../write/draft';
import { isFromHere } from '../write/origin';
import { answer } from './answer';
import { linkToComment } from './link-to-comment';
import { readForm } from './read-form';

const w = words[site.language];
const ACTIONS: readonly string[] = ['approve', 'delete', 'spam', 'reply'] satisfies OwnerAction[];

/** Asks the owner to confirm what a link of the mail is for; a mail scanner that opens it changes nothing. */
export function showOwnerAction(request: Request): Promise<Response> {
  return answer(request, async () => {
    const found = await linkOf(request, await openStore());
    return 'title' in found ? found : ask(request, found, '');
  });
}

/** Does what a link of the mail is for, once. */
export async function takeOwnerAction(request: Request): Promise<Response> {
  const fields = await readForm(request);
  if (typeof fields === 'number') {
    return answer(request, async () => new Response(null, { status: fields }));
  }
  const body = bodyIn(fields);
  const broken = () =>
    notice(w.notSaved, '', ownerForm(request, 'reply', body, w.refusal.broken), 503);
  const seen = fields.get('seen');
  return answer(request, () => take(request, body, seen), body === '' ? undefined : broken);
}

async function take(request: Request, body: string, seen: string | null): Promise<CommentPage> {
  const opened = await openStore();
  const found = await linkOf(request, opened);
  if ('title' in found) return found;
  if (!isFromHere(request.headers, site.origin)) {
    return { ...ask(request, found, body, w.refusal.foreign), status: 403 };
  }
  const fault = found.action === 'reply' ? bodyFault(body) : null;
  if (fault) return { ...ask(request, found, body, w.refusal[fault]), status: 422 };
  const changed = () => ({ ...ask(request, found, body, w.changedSince), status: 409 });
  // The owner decides on the text they saw: on the page, else in the mail. With another text now,
  // nothing is done.
  if ((seen ?? found.seen) !== textKey(found.comment.body)) return changed();
  try {
    if (!(await act(found, body, opened))) return changed();
  } catch (error) {
    if (error instanceof TakenError) return notice(w.linkUsed, w.linkUsedWhy, undefined, 409);
    throw error;
  }
  return notice(w.ownerDone[found.action], '', await linkToComment(found.comment, w.seeIt));
}

interface Link {
  action: OwnerAction;
  comment: Comment;
  token: Signed;
  /** The text that the mail showed, by its key. */
  seen: string;
}

async function linkOf(request: Request, { store, secret }: OpenStore): Promise<CommentPage | Link> {
  const given = new URL(request.url).searchParams.get('token') ?? '';
  const token = readSigned(secret, 'owner', given);
  if (!token || new Date() >= token.expiresAt) {
    return notice(w.linkBad, w.linkBadWhy, undefined, token ? 410 : 403);
  }
  if (await store.isUsed(token.id)) return notice(w.linkUsed, w.linkUsedWhy, undefined, 409);
  const [action = '', id = '', seen = ''] = token.about.split(' ');
  const comment = await store.get(id);
  if (!comment || comment.status === 'deleted') return notice(w.gone, '', undefined, 410);
  if (!isAction(action)) return notice(w.linkBad, w.linkBadWhy, undefined, 403);
  return { action, comment, token, seen };
}

function isAction(action: string): action is OwnerAction {
  return ACTIONS.includes(action);
}

/** Does it, unless the text has changed; says whether it was done. */
async function act({ action, comment, token }: Link, body: string, opened: OpenStore) {
  const by = { token, body: comment.body };
  switch (action) {
    case 'approve':
      return approve(comment, opened, new Date(), token);
    case 'reply':
      await answerAsOwner(comment, body, opened, new Date(), token);
      return true;
    case 'delete':
      return opened.store.setStatus(comment.id, 'deleted', by);
    case 'spam':
      return opened.store.setStatus(comment.id, 'spam', by);
  }
}

function ask(
  request: Request,
  { action, comment, seen }: Link,
  body: string,
  refusal = seen === textKey(comment.body) ? undefined : w.changedSince,
): CommentPage {
  const rest: Html = html`<article class="comment"><p class="by">${writer(comment)} ${time(
    comment.createdAt,
  )}</p>${commentText(comment)}</article>
${ownerForm(request, action, body, refusal, textKey(comment.body))}`;
  return notice(w.ownerAsk[action], '', rest);
}

function ownerForm(
  request: Request,
  action: OwnerAction,
  body: string,
  refusal?: string,
  seen?: string,
): Html {
  const path = tokenPath('owner', new URL(request.url).searchParams.get('token') ?? '');
  return html`${refusal && refusedNote(refusal)}
<section class="write">${confirmation(
    path,
    w.ownerDo[action],
    html`${seen !== undefined && html`<input type="hidden" name="seen" value="${seen}">`}${action === 'reply' && bodyField(body)}`,
  )}</section>`;
}
