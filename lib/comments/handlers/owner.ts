import { type Html, html } from '../../html';
import { comments as words } from '../../messages/comments';
import { site } from '../../site';
import { type Comment, textKey } from '../comment';
import { bodyFault } from '../limits';
import type { OwnerAction } from '../mail/messages';
import { approve, replyAsOwner } from '../moderate';
import { type OpenStore, openStore } from '../open-store';
import type { CommentPage } from '../page-template';
import { tokenPath } from '../paths';
import { readSigned, type Signed } from '../signed-token';
import { DuplicateKeyError } from '../store/database';
import { commentText, time, writer } from '../views/comment';
import { bodyField, confirmation, notice, refusedNote } from '../views/notice';
import { bodyIn } from '../write/draft';
import { isSameOrigin } from '../write/origin';
import { linkToComment } from './link-to-comment';
import { readForm } from './read-form';
import { respond } from './respond';

const { language } = site;
const w = words[language];
const ACTIONS: readonly string[] = ['approve', 'delete', 'spam', 'reply'] satisfies OwnerAction[];

/**
 * Responds to GET of a link in a mail to the owner: asks to confirm the action. GET changes nothing, since mail
 * scanners open links.
 */
export function showOwnerAction(request: Request): Promise<Response> {
  return respond(request, async () => {
    const link = await linkOf(request, await openStore());
    return 'title' in link ? link : confirmPage(request, link, '');
  });
}

/** Responds to POST of that page: performs the action, which each link does only once. */
export async function handleOwnerAction(request: Request): Promise<Response> {
  const fields = await readForm(request);
  if (typeof fields === 'number') {
    return respond(request, async () => new Response(null, { status: fields }));
  }
  const body = bodyIn(fields);
  const broken = () =>
    notice(language, w.notSaved, '', ownerForm(request, 'reply', body, w.refusal.broken), 503);
  const seen = fields.get('seen');
  return respond(request, () => take(request, body, seen), body === '' ? undefined : broken);
}

async function take(request: Request, body: string, seen: string | null): Promise<CommentPage> {
  const opened = await openStore();
  const link = await linkOf(request, opened);
  if ('title' in link) return link;
  if (!isSameOrigin(request.headers, site.origin)) {
    return { ...confirmPage(request, link, body, w.refusal.foreign), status: 403 };
  }
  const fault = link.action === 'reply' ? bodyFault(body) : null;
  if (fault) return { ...confirmPage(request, link, body, w.refusal[fault]), status: 422 };
  const changed = () => ({ ...confirmPage(request, link, body, w.changedSince), status: 409 });
  // The owner decided on the text that the page showed or, when the request does not name it, on
  // the text in the mail. When the comment has another text now, do nothing.
  if ((seen ?? link.seen) !== textKey(link.comment.body)) return changed();
  try {
    if (!(await performAction(link, body, opened))) return changed();
  } catch (error) {
    if (error instanceof DuplicateKeyError)
      return notice(language, w.linkUsed, w.linkUsedWhy, undefined, 409);
    throw error;
  }
  return notice(language, w.ownerDone[link.action], '', await linkToComment(link.comment, w.seeIt));
}

/** The content of a link in a mail to the owner. */
interface Link {
  action: OwnerAction;
  comment: Comment;
  token: Signed;
  /** The `textKey` of the text in the mail. */
  seen: string;
}

/** Returns the link of the URL, or the page that explains why it is invalid. */
async function linkOf(request: Request, { store, secret }: OpenStore): Promise<CommentPage | Link> {
  const parameter = new URL(request.url).searchParams.get('token') ?? '';
  const token = readSigned(secret, 'owner', parameter);
  if (!token || new Date() >= token.expiresAt) {
    return notice(language, w.linkBad, w.linkBadWhy, undefined, token ? 410 : 403);
  }
  if (await store.isUsed(token.id))
    return notice(language, w.linkUsed, w.linkUsedWhy, undefined, 409);
  const [action = '', id = '', seen = ''] = token.about.split(' ');
  const comment = await store.get(id);
  if (!comment || comment.status === 'deleted') return notice(language, w.gone, '', undefined, 410);
  if (!isAction(action)) return notice(language, w.linkBad, w.linkBadWhy, undefined, 403);
  return { action, comment, token, seen };
}

function isAction(action: string): action is OwnerAction {
  return ACTIONS.includes(action);
}

/** Performs the action. Returns whether it was performed: not when the text has changed meanwhile. */
async function performAction({ action, comment, token }: Link, body: string, opened: OpenStore) {
  const decision = { token, body: comment.body };
  switch (action) {
    case 'approve':
      return approve(comment, opened, new Date(), token);
    case 'reply':
      await replyAsOwner(comment, body, opened, new Date(), token);
      return true;
    case 'delete':
      return opened.store.setStatus(comment.id, 'deleted', decision);
    case 'spam':
      return opened.store.setStatus(comment.id, 'spam', decision);
  }
}

function confirmPage(
  request: Request,
  { action, comment, seen }: Link,
  body: string,
  refusal = seen === textKey(comment.body) ? undefined : w.changedSince,
): CommentPage {
  const rest: Html = html`<article class="comment"><p class="by">${writer(comment, language)} ${time(
    comment.createdAt,
    language,
  )}</p>${commentText(comment)}</article>
${ownerForm(request, action, body, refusal, textKey(comment.body))}`;
  return notice(language, w.ownerAsk[action], '', rest);
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
    html`${seen !== undefined && html`<input type="hidden" name="seen" value="${seen}">`}${action === 'reply' && bodyField(body, language)}`,
  )}</section>`;
}
