import { formatInstant } from '../../dates';
import { type Html, html } from '../../html';
import { type Refusal, comments as words } from '../../messages/comments';
import { site } from '../../site';
import type { Comment } from '../comment';
import { notifyOwner } from '../mail/messages';
import { type OpenStore, openStore } from '../open-store';
import type { CommentPage } from '../page-template';
import { tokenPath } from '../paths';
import { readSigned, type Signed } from '../signed-token';
import { commentText } from '../views/comment';
import { bodyField, notice, refusedNote } from '../views/notice';
import { bodyIn } from '../write/draft';
import { edit } from '../write/edit';
import { isSameOrigin } from '../write/origin';
import { linkToComment } from './link-to-comment';
import { readForm } from './read-form';
import { refusalStatus } from './refusal-status';
import { type Later, respond } from './respond';

const w = words[site.language];

/** Responds with the page on which the writer of a new comment can edit or delete it. */
export async function showOwnComment(request: Request): Promise<Response> {
  return respond(request, async () => {
    const opened = await openStore();
    const result = await ownComment(request, opened);
    if ('title' in result) return result;
    return ownPage(request, result.comment, result.token, result.comment.body);
  });
}

/**
 * Edits or deletes a comment for its writer, and responds with the page of the result.
 *
 * @param later runs work after the response: the mail to the owner.
 */
export async function changeOwnComment(request: Request, later: Later): Promise<Response> {
  const fields = await readForm(request);
  if (typeof fields === 'number') {
    return respond(request, async () => new Response(null, { status: fields }));
  }
  const body = bodyIn(fields);
  const isDeletion = fields.get('do') === 'delete';
  const broken = () => notice(w.notSaved, '', ownForm(request, body, w.refusal.broken), 503);
  return respond(request, () => change(request, isDeletion, body, later), broken);
}

async function change(
  request: Request,
  isDeletion: boolean,
  body: string,
  later: Later,
): Promise<CommentPage> {
  const opened = await openStore();
  const { store } = opened;
  const result = await ownComment(request, opened);
  if ('title' in result) return result;
  const { comment, token } = result;
  const now = new Date();
  const refused = async (why: Refusal) => {
    const page = await ownPage(request, comment, token, body, w.refusal[why]);
    return { ...page, status: refusalStatus(why) };
  };
  if (isDeletion) {
    if (!isSameOrigin(request.headers, site.origin)) return refused('foreign');
    await store.setStatus(comment.id, 'deleted');
    return notice(w.removed, '', await linkToComment(comment, w.readAndWrite));
  }
  const changed = await edit(comment, body, request.headers, opened, now);
  if (typeof changed === 'string') return refused(changed);
  // No mail about an edit of a held comment: the links in the first mail show the current text.
  if (comment.status === 'shown' && changed.status !== 'spam' && changed !== comment) {
    later(() => notifyOwner(changed, opened, now, comment.body));
  }
  return { ...(await ownPage(request, changed, token, body)), title: w.changed };
}

/** Returns the comment of the token in the URL, or the page that explains why there is none. */
async function ownComment(
  request: Request,
  { store, secret }: OpenStore,
): Promise<CommentPage | { comment: Comment; token: Signed }> {
  const parameter = new URL(request.url).searchParams.get('token') ?? '';
  const token = readSigned(secret, 'edit', parameter);
  if (!token) return notice(w.linkBad, w.linkBadWhy, undefined, 403);
  if (new Date() >= token.expiresAt) return notice(w.editOver, w.editOverWhy, undefined, 410);
  const comment = await store.get(token.about);
  if (!comment || comment.status === 'deleted') return notice(w.removed, '', undefined, 410);
  return { comment, token };
}

async function ownPage(
  request: Request,
  comment: Comment,
  { expiresAt }: Signed,
  body: string,
  refusal?: string,
): Promise<CommentPage> {
  const until = formatInstant(expiresAt, site.language, site.timeZone);
  // Spam gets the same page as a held comment, so that its sender does not notice the filter.
  const isShown = comment.status === 'shown';
  return notice(
    isShown ? w.shown : w.held,
    isShown ? '' : w.heldWhy,
    html`${isShown && (await linkToComment(comment, w.seeIt))}
<article class="comment">${commentText(comment)}</article>
${ownForm(request, body, refusal, w.editUntil(until))}`,
  );
}

function ownForm(request: Request, body: string, refusal?: string, hint?: string): Html {
  const path = tokenPath('edit', new URL(request.url).searchParams.get('token') ?? '');
  return html`<section class="write">${hint !== undefined && html`<p class="hint">${hint}</p>`}
${refusal && refusedNote(refusal)}
<form method="post" action="${path}">
${bodyField(body)}
<p class="ways"><button name="do" value="change">${w.change}</button><button name="do" value="delete" formnovalidate>${w.remove}</button></p>
</form></section>`;
}
