import { assetPath } from '../../assets';
import { type Html, html } from '../../html';
import { comments as words } from '../../messages/comments';
import type { Post } from '../../posts/post';
import { site } from '../../site';
import { permalink, postPath } from '../../urls';
import type { Framed } from '../frame';
import { commentsFeedPath, commentsPath } from '../paths';
import type { Thread } from '../store/comments';
import { threadList } from './comment';
import { type FormView, form } from './form';
import { heading } from './heading';

const w = words[site.language];

/** What the page of a post's comments shows. */
export interface CommentsView {
  post: Post;
  threads: readonly Thread[];
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
export function commentsPage(view: CommentsView): Framed {
  const { post, threads, count, page, last } = view;
  const { slug } = post;
  return {
    title: w.titleOf(post.title),
    head: html`${stylesheet()}<link rel="canonical" href="${permalink(commentsPath(slug, page))}"><link rel="alternate" type="application/atom+xml" title="${w.feed}" href="${commentsFeedPath(slug)}">`,
    main: html`${postHead(post)}
<div class="comments" data-comments-body>
${count > 0 && html`<p class="hint count">${w.count(count)}</p>`}
${threadList(threads, slug)}
${last > 1 && turn(slug, page, last)}
<p class="feed"><a href="${commentsFeedPath(slug)}">${w.feed}</a></p>
${form(view.form)}
</div>`,
  };
}

/** The page shown when the store cannot be read; the form, if one was sent, is filled in. */
export function unreadablePage(post: Post, sent?: FormView): Framed {
  return {
    title: w.titleOf(post.title),
    head: stylesheet(),
    main: html`${postHead(post)}<div class="comments" data-comments-body><p class="none">${w.unreadable}</p>${sent && form(sent)}</div>`,
    status: 503,
    personal: true,
  };
}

function postHead({ title, slug }: Post): Html {
  return html`<header class="head">${heading(w.titleOf(title))}<p class="intro"><a href="${postPath(slug)}">${w.toPost}</a></p></header>`;
}

function turn(slug: string, page: number, last: number): Html {
  return html`<nav class="pages" aria-label="${w.pageOf(page, last)}">${page > 1 && html`<a rel="prev" href="${commentsPath(slug, page - 1)}">${w.older}</a>`}<span>${w.pageOf(page, last)}</span>${page < last && html`<a rel="next" href="${commentsPath(slug, page + 1)}">${w.newer}</a>`}</nav>`;
}
