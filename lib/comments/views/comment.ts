import { formatInstant, toOffsetIso } from '../../dates';
import { type Html, html } from '../../html';
import { interfaceLanguage } from '../../interface-language';
import { comments as words } from '../../messages/comments';
import type { Language } from '../../messages/language';
import type { PostFacts } from '../../posts/post';
import { site } from '../../site';
import type { Comment } from '../comment';
import { commentPath, replyPath, threadPath } from '../paths';
import { renderComment } from '../render-comment';
import type { RenderedTexts } from '../rendered-texts';
import { commentsIn, type Thread } from '../store/threads';

type Post = Pick<PostFacts, 'slug' | 'lang'>;

/** Maximum size of the full comments on one page, in bytes of HTML; further comments are links. */
const MAX_FULL_BYTES = 45_000;
/** Maximum length of a name beside such a link and in labels, in characters. */
const MAX_NAME = 40;

/** Options of {@link threadList}. */
export interface ThreadsView {
  /** The HTML of the comments; a missing one is rendered here. */
  texts?: RenderedTexts;
  /** Id of the comment that the URL names; it is always shown in full. */
  at?: string | null;
}

/** Returns a list of threads in reading order, each with its replies below the first comment. */
export function threadList(threads: readonly Thread[], post: Post, view: ThreadsView = {}): Html {
  const w = words[interfaceLanguage(post.lang)];
  if (threads.length === 0) return html`<p class="none">${w.none}</p>`;
  const views = commentViews(commentsIn(threads), post, view);
  return html`<ol class="threads">${threads.map(
    ({ first, replies, more }) =>
      html`<li>${views.get(first)}${
        replies.length > 0 &&
        html`<ol class="replies">${replies.map((reply) => html`<li>${views.get(reply)}</li>`)}</ol>`
      }${
        more > 0 &&
        html`<p class="hint"><a href="${threadPath(post.slug, first.id)}">${w.moreReplies(more)}</a></p>`
      }</li>`,
  )}</ol>`;
}

/**
 * Returns the HTML of each comment: in full when it fits into the maximum size of the page, or else
 * as a link. The one that the URL names and those that are not public are always in full.
 */
function commentViews(comments: readonly Comment[], post: Post, { texts, at }: ThreadsView) {
  const views = new Map<Comment, Html>();
  let bytes = 0;
  // Start with the comment that the URL names, so that it surely fits.
  for (const comment of comments.toSorted((a, b) => Number(b.id === at) - Number(a.id === at))) {
    const full = commentView(comment, post, texts?.get(comment.id));
    const length = Buffer.byteLength(full.html);
    const isAlwaysFull = comment.status !== 'shown' || comment.id === at;
    const isFull = isAlwaysFull || bytes + length <= MAX_FULL_BYTES;
    if (isFull) bytes += length;
    views.set(comment, isFull ? full : commentLink(comment, post));
  }
  return views;
}

function commentView(comment: Comment, { slug, lang }: Post, text?: string): Html {
  const language = interfaceLanguage(lang);
  const w = words[language];
  const { id, name, status } = comment;
  if (status !== 'shown') {
    return html`<p class="none" id="comment-${id}">${status === 'held' ? w.waiting : w.gone}</p>`;
  }
  const label = w.permalink(shortened(name), inWords(comment.createdAt, language));
  return html`<article class="comment" id="comment-${id}"><p class="by">${writer(comment, language)} <a href="${commentPath(
    slug,
    id,
  )}" aria-label="${label}">${time(comment.createdAt, language)}</a>${
    comment.editedAt && html` <span>${w.edited}</span>`
  }</p>${text === undefined ? commentText(comment) : prose(text)}<p class="answer"><a href="${replyPath(
    slug,
    id,
  )}" aria-label="${w.replyTo(shortened(name))}">${w.reply}</a></p></article>`;
}

/** Returns a comment as a link without its text, for a page that has reached its maximum size. */
function commentLink({ id, name, createdAt }: Comment, { slug, lang }: Post): Html {
  const language = interfaceLanguage(lang);
  return html`<article class="comment" id="comment-${id}"><p class="by"><strong><bdi>${shortened(
    name,
  )}</bdi></strong> ${time(createdAt, language)}</p><p class="answer"><a href="${commentPath(slug, id)}">${words[language].wholeText}</a></p></article>`;
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > MAX_NAME ? `${characters.slice(0, MAX_NAME).join('')}…` : name;
}

function prose(text: string): Html {
  return html`<div class="prose">${{ html: text }}</div>`;
}

/** Returns the rendered text of a comment. */
export function commentText({ body }: Pick<Comment, 'body'>): Html {
  return prose(renderComment(body));
}

/**
 * Returns the name of the writer, linked to the website, in `<bdi>`, since it may be written from right to
 * left.
 */
export function writer({ name, site: url, byAuthor }: Comment, language: Language): Html {
  const isolatedName = html`<bdi>${name}</bdi>`;
  return html`<strong>${
    url === ''
      ? isolatedName
      : html`<a href="${url}" rel="nofollow ugc noopener">${isolatedName}</a>`
  }</strong>${byAuthor && html` <span class="author">${words[language].byAuthor}</span>`}`;
}

/** Returns a `<time>` element with date and time in words, in the time zone of the site. */
export function time(instant: Date, language: Language): Html {
  return html`<time datetime="${toOffsetIso(instant, site.timeZone)}">${inWords(instant, language)}</time>`;
}

function inWords(instant: Date, language: Language): string {
  return formatInstant(instant, language, site.timeZone);
}
