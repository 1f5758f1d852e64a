import { formatInstant, toOffsetIso } from '../../dates';
import { type Html, html } from '../../html';
import { comments as words } from '../../messages/comments';
import { site } from '../../site';
import type { Comment } from '../comment';
import { commentPath, replyPath, threadPath } from '../paths';
import { renderComment } from '../render-comment';
import type { RenderedTexts } from '../rendered-texts';
import { commentsIn, type Thread } from '../store/threads';

const w = words[site.language];

/** What one page shows of comments in full, in bytes of HTML; further ones are a link. */
const FULL_BYTES = 45_000;
/** Characters of a name beside such a link. */
const NAME = 40;

/** What a list of threads is shown with. */
export interface ThreadsView {
  /** HTML of the texts, by the id of their comment; one that is not there is rendered. */
  texts?: RenderedTexts;
  /** The comment that the reader asked for, which is shown in full whatever its length. */
  at?: string | null;
}

/** Comments in reading order, replies below what they reply to. */
export function threadList(threads: readonly Thread[], slug: string, view: ThreadsView = {}): Html {
  if (threads.length === 0) return html`<p class="none">${w.none}</p>`;
  const views = commentViews(commentsIn(threads), slug, view);
  return html`<ol class="threads">${threads.map(
    ({ first, replies, more }) =>
      html`<li>${views.get(first)}${
        replies.length > 0 &&
        html`<ol class="replies">${replies.map((reply) => html`<li>${views.get(reply)}</li>`)}</ol>`
      }${
        more > 0 &&
        html`<p class="hint"><a href="${threadPath(slug, first.id)}">${w.moreReplies(more)}</a></p>`
      }</li>`,
  )}</ol>`;
}

/** Each comment in full, until a page has enough, and then as a link to it. */
function commentViews(comments: readonly Comment[], slug: string, { texts, at }: ThreadsView) {
  const views = new Map<Comment, Html>();
  let bytes = 0;
  // The one that was asked for has the first claim.
  for (const comment of comments.toSorted((a, b) => Number(b.id === at) - Number(a.id === at))) {
    const full = commentView(comment, slug, texts?.get(comment.id));
    const length = Buffer.byteLength(full.html);
    const isAlways = comment.status !== 'shown' || comment.id === at;
    const fits = isAlways || bytes + length <= FULL_BYTES;
    if (fits) bytes += length;
    views.set(comment, fits ? full : commentLink(comment, slug));
  }
  return views;
}

function commentView(comment: Comment, slug: string, text?: string): Html {
  const { id, name, status } = comment;
  if (status !== 'shown') {
    return html`<p class="none" id="comment-${id}">${status === 'held' ? w.waiting : w.gone}</p>`;
  }
  const label = w.permalink(shortened(name), inWords(comment.createdAt));
  return html`<article class="comment" id="comment-${id}"><p class="by">${writer(comment)} <a href="${commentPath(
    slug,
    id,
  )}" aria-label="${label}">${time(comment.createdAt)}</a>${
    comment.editedAt && html` <span>${w.edited}</span>`
  }</p>${text === undefined ? commentText(comment) : prose(text)}<p class="answer"><a href="${replyPath(
    slug,
    id,
  )}" aria-label="${w.replyTo(shortened(name))}">${w.reply}</a></p></article>`;
}

/** A comment whose text is left out of a page that is long enough. */
function commentLink({ id, name, createdAt }: Comment, slug: string): Html {
  return html`<article class="comment" id="comment-${id}"><p class="by"><strong><bdi>${shortened(
    name,
  )}</bdi></strong> ${time(createdAt)}</p><p class="answer"><a href="${commentPath(slug, id)}">${w.wholeText}</a></p></article>`;
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > NAME ? `${letters.slice(0, NAME).join('')}…` : name;
}

function prose(text: string): Html {
  return html`<div class="prose">${{ html: text }}</div>`;
}

/** The text of a comment, rendered. */
export function commentText({ body }: Pick<Comment, 'body'>): Html {
  return prose(renderComment(body));
}

/** Who wrote a comment, apart from whatever direction the name is written in. */
export function writer({ name, site: address, byAuthor }: Comment): Html {
  const shown = html`<bdi>${name}</bdi>`;
  return html`<strong>${
    address === '' ? shown : html`<a href="${address}" rel="nofollow ugc noopener">${shown}</a>`
  }</strong>${byAuthor && html` <span class="author">${w.byAuthor}</span>`}`;
}

/** An instant in words. */
export function time(instant: Date): Html {
  return html`<time datetime="${toOffsetIso(instant, site.timeZone)}">${inWords(instant)}</time>`;
}

function inWords(instant: Date): string {
  return formatInstant(instant, site.language, site.timeZone);
}
