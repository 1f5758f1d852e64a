import { assetPath } from '../../build-output/assets';
import { type Html, html } from '../../html';
import { interfaceLanguage } from '../../interface-language';
import { comments as words } from '../../messages/comments';
import type { Language } from '../../messages/language';
import type { PostFacts } from '../../posts/post';
import { permalink, postPath } from '../../urls';
import type { CommentPage } from '../page-template';
import { commentsFeedPath, commentsPath, threadPath } from '../paths';
import type { RenderedTexts } from '../rendered-texts';
import type { Thread } from '../store/threads';
import { threadList } from './comment';
import { type FormView, form } from './form';
import { heading } from './heading';

type Words = (typeof words)[Language];

/** The content of the page of a post's comments. */
export interface CommentsView {
  post: PostFacts;
  threads: readonly Thread[];
  /** The HTML of the comments. */
  texts: RenderedTexts;
  /** Id of the comment that the URL names. */
  at: string | null;
  /** Id of the only thread that is shown; then the pages are pages of its replies. */
  thread?: string;
  /** Number of comments on all pages. */
  count: number;
  /** Number of this page, counted from 1, and of the last page. */
  page: number;
  last: number;
  form: FormView;
}

/** Returns the link to the style sheet of comments, which only these pages load. */
export function stylesheet(): Html {
  return html`<link rel="stylesheet" href="${assetPath('comments.css')}">`;
}

/** Returns the page of a post's comments, with the form for a new one. */
export function commentsPage(view: CommentsView): CommentPage {
  const { post, threads, texts, at, thread, count, page, last } = view;
  const { slug } = post;
  const language = interfaceLanguage(post.lang);
  const w = words[language];
  const path = (number: number) =>
    thread === undefined ? commentsPath(slug, number) : threadPath(slug, thread, number);
  return {
    language,
    title: w.titleOf(post.title),
    head: html`${stylesheet()}<link rel="canonical" href="${permalink(path(page))}"><link rel="alternate" type="application/atom+xml" title="${w.feed}" href="${commentsFeedPath(slug)}">`,
    main: html`${postHead(post, w)}
<div class="comments" data-comments-body>
${count > 0 && html`<p class="hint count">${w.count(count)}</p>`}
${thread !== undefined && html`<p class="hint"><a href="${commentsPath(slug)}">${w.allThreads}</a></p>`}
${threadList(threads, post, { texts, at })}
${last > 1 && pageNavigation(path, page, last, w)}
<p class="feed"><a href="${commentsFeedPath(slug)}">${w.feed}</a></p>
${form(view.form)}
</div>`,
  };
}

/** Returns the page for a database that cannot be read (503), with the form filled in when one was sent. */
export function unreadablePage(post: PostFacts, sentForm?: FormView): CommentPage {
  const language = interfaceLanguage(post.lang);
  const w = words[language];
  return {
    language,
    title: w.titleOf(post.title),
    head: stylesheet(),
    main: html`${postHead(post, w)}<div class="comments" data-comments-body><p class="none">${w.unreadable}</p>${sentForm && form(sentForm)}</div>`,
    status: 503,
    personal: true,
  };
}

function postHead({ title, slug }: PostFacts, w: Words): Html {
  return html`<header class="head">${heading(w.titleOf(title))}<p class="intro"><a href="${postPath(slug)}">${w.toPost}</a></p></header>`;
}

function pageNavigation(
  path: (page: number) => string,
  page: number,
  last: number,
  w: Words,
): Html {
  return html`<nav class="pages" aria-label="${w.pageOf(page, last)}">${page > 1 && html`<a rel="prev" href="${path(page - 1)}">${w.older}</a>`}<span>${w.pageOf(page, last)}</span>${page < last && html`<a rel="next" href="${path(page + 1)}">${w.newer}</a>`}</nav>`;
}
