import { formatInstant, toOffsetIso } from '../../dates';
import { type Html, html } from '../../html';
import { comments as words } from '../../messages/comments';
import { site } from '../../site';
import type { Comment } from '../comment';
import { commentPath, replyPath } from '../paths';
import { renderComment } from '../render-comment';
import type { Thread } from '../store/comments';

const w = words[site.language];

/** Comments in reading order, replies below what they reply to. */
export function threadList(threads: readonly Thread[], slug: string): Html {
  if (threads.length === 0) return html`<p class="none">${w.none}</p>`;
  return html`<ol class="threads">${threads.map(
    ({ first, replies }) =>
      html`<li>${commentView(first, slug)}${
        replies.length > 0 &&
        html`<ol class="replies">${replies.map(
          (reply) => html`<li>${commentView(reply, slug)}</li>`,
        )}</ol>`
      }</li>`,
  )}</ol>`;
}

function commentView(comment: Comment, slug: string): Html {
  const { id, name, status } = comment;
  if (status !== 'shown') {
    return html`<p class="none" id="comment-${id}">${status === 'held' ? w.waiting : w.gone}</p>`;
  }
  return html`<article class="comment" id="comment-${id}"><p class="by">${writer(comment)} <a href="${commentPath(
    slug,
    id,
  )}" aria-label="${w.permalink(name, inWords(comment.createdAt))}">${time(comment.createdAt)}</a>${
    comment.editedAt && html` <span>${w.edited}</span>`
  }</p>${commentText(comment)}<p class="answer"><a href="${replyPath(slug, id)}" aria-label="${w.replyTo(
    name,
  )}">${w.reply}</a></p></article>`;
}

/** The text of a comment, rendered. */
export function commentText({ body }: Pick<Comment, 'body'>): Html {
  return html`<div class="prose">${{ html: renderComment(body) }}</div>`;
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
