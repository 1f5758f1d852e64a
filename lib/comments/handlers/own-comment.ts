import { formatInstant } from '../../dates';
import { type Html, html } from '../../html';
import { type Refusal, comments as words } from '../../messages/comments';
import type { Language } from '../../messages/language';
import { site } from '../../site';
import type { Comment } from '../comment';
import { languageOfComment } from '../language-of-comment';
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

/** Responds with the page on which the writer of a new comment can edit or delete it. */
export async function showOwnComment(request: Request): Promise<Response> {
  return respond(request, async () => {
    const opened = await openStore();
    const result = await ownComment(request, opened);
    if ('title' in result) return result;
    return ownPage(request, result, result.comment.body);
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
  // Without the database, nobody knows the post of the comment.
  const { language } = site;
  const w = words[language];
  const broken = () =>
    notice(language, w.notSaved, '', ownForm(request, language, body, w.refusal.broken), 503);
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
  const { comment, language } = result;
  const w = words[language];
  const now = new Date();
  const refused = async (why: Refusal) => {
    const page = await ownPage(request, result, body, w.refusal[why]);
    return { ...page, status: refusalStatus(why) };
  };
  if (isDeletion) {
    if (!isSameOrigin(request.headers, site.origin)) return refused('foreign');
    await store.setStatus(comment.id, 'deleted');
    return notice(language, w.removed, '', await linkToComment(comment, w.readAndWrite));
  }
  const changed = await edit(comment, body, request.headers, opened, now);
  if (typeof changed === 'string') return refused(changed);
  // No mail about an edit of a held comment: the links in the first mail show the current text.
  if (comment.status === 'shown' && changed.status !== 'spam' && changed !== comment) {
    later(() => notifyOwner(changed, opened, now, comment.body));
  }
  return { ...(await ownPage(request, { ...result, comment: changed }, body)), title: w.changed };
}

/** The comment of a link to edit it. */
interface OwnComment {
  comment: Comment;
  token: Signed;
  language: Language;
}

/** Returns the comment of the token in the URL, or the page that explains why there is none. */
async function ownComment(
  request: Request,
  { store, secret }: OpenStore,
): Promise<CommentPage | OwnComment> {
  const parameter = new URL(request.url).searchParams.get('token') ?? '';
  const token = readSigned(secret, 'edit', parameter);
  const comment = token && (await store.get(token.about));
  const language = await languageOfComment(comment);
  const w = words[language];
  if (!token) return notice(language, w.linkBad, w.linkBadWhy, undefined, 403);
  if (new Date() >= token.expiresAt) {
    return notice(language, w.editOver, w.editOverWhy, undefined, 410);
  }
  if (!comment || comment.status === 'deleted') {
    return notice(language, w.removed, '', undefined, 410);
  }
  return { comment, token, language };
}

async function ownPage(
  request: Request,
  { comment, token, language }: OwnComment,
  body: string,
  refusal?: string,
): Promise<CommentPage> {
  const w = words[language];
  const until = formatInstant(token.expiresAt, language, site.timeZone);
  // Spam gets the same page as a held comment, so that its sender does not notice the filter.
  const isShown = comment.status === 'shown';
  return notice(
    language,
    isShown ? w.shown : w.held,
    isShown ? '' : w.heldWhy,
    html`${isShown && (await linkToComment(comment, w.seeIt))}
<article class="comment">${commentText(comment)}</article>
${ownForm(request, language, body, refusal, w.editUntil(until))}`,
  );
}

function ownForm(
  request: Request,
  language: Language,
  body: string,
  refusal?: string,
  hint?: string,
): Html {
  const w = words[language];
  const path = tokenPath('edit', new URL(request.url).searchParams.get('token') ?? '');
  return html`<section class="write">${hint !== undefined && html`<p class="hint">${hint}</p>`}
${refusal && refusedNote(refusal)}
<form method="post" action="${path}">
${bodyField(body, language)}
<p class="ways"><button name="do" value="change">${w.change}</button><button name="do" value="delete" formnovalidate>${w.remove}</button></p>
</form></section>`;
}
