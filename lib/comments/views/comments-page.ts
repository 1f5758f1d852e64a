import { assetPath } from '../../build-output/assets';
import { type Html, html } from '../../html';
import { comments as words } from '../../messages/comments';
import type { PostFacts } from '../../posts/post';
import { site } from '../../site';
import { permalink, postPath } from '../../urls';
import type { CommentPage } from '../page-template';
import { commentsFeedPath, commentsPath, threadPath } from '../paths';
import type { RenderedTexts } from '../rendered-texts';
import type { Thread } from '../store/threads';
import { threadList } from './comment';
import { type FormView, form } from './form';
import { heading } from './heading';

const w = words[site.language];

/** What the page of a post's comments shows. */
export interface CommentsView {
  post: PostFacts;
  threads: readonly Thread[];
  /** HTML of the texts. */
  texts: RenderedTexts;
  /** The comment that the reader asked for. */
  at: string | null;
  /** The thread whose replies the pages are parts of, when only one is shown. */
  thread?: string;
  /** How many comments there are, on all pages. */
  count: number;
  /** Number of this page, counted from 1, and of the last one. */
  page: number;
  last: number;
  form: FormView;
}

/** The style sheet of the comments, which no other page carries. */
export function stylesheet(): Html {
  return html`<link rel="stylesheet" href="${assetPath('comments.css')}">`;
}

/** The page of a post's comments, with the form for another one. */
export function commentsPage(view: CommentsView): CommentPage {
  const { post, threads, texts, at, thread, count, page, last } = view;
  const { slug } = post;
  const path = (number: number) =>
    thread === undefined ? commentsPath(slug, number) : threadPath(slug, thread, number);
  return {
    title: w.titleOf(post.title),
    head: html`${stylesheet()}<link rel="canonical" href="${permalink(path(page))}"><link rel="alternate" type="application/atom+xml" title="${w.feed}" href="${commentsFeedPath(slug)}">`,
    main: html`${postHead(post)}
<div class="comments" data-comments-body>
${count > 0 && html`<p class="hint count">${w.count(count)}</p>`}
${thread !== undefined && html`<p class="hint"><a href="${commentsPath(slug)}">${w.allThreads}</a></p>`}
${threadList(threads, slug, { texts, at })}
${last > 1 && turn(path, page, last)}
<p class="feed"><a href="${commentsFeedPath(slug)}">${w.feed}</a></p>
${form(view.form)}
</div>`,
  };
}

/** The page shown when the store cannot be read; the form, if one was sent, is filled in. */
export function unreadablePage(post: PostFacts, sent?: FormView): CommentPage {
  return {
    title: w.titleOf(post.title),
    head: stylesheet(),
    main: html`${postHead(post)}<div class="comments" data-comments-body><p class="none">${w.unreadable}</p>${sent && form(sent)}</div>`,
    status: 503,
    personal: true,
  };
}

function postHead({ title, slug }: PostFacts): Html {
  return html`<header class="head">${heading(w.titleOf(title))}<p class="intro"><a href="${postPath(slug)}">${w.toPost}</a></p></header>`;
}

function turn(path: (page: number) => string, page: number, last: number): Html {
  return html`<nav class="pages" aria-label="${w.pageOf(page, last)}">${page > 1 && html`<a rel="prev" href="${path(page - 1)}">${w.older}</a>`}<span>${w.pageOf(page, last)}</span>${page < last && html`<a rel="next" href="${path(page + 1)}">${w.newer}</a>`}</nav>`;
}
