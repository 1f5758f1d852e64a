import { type Html, html } from '../../html';
import { comments as words } from '../../messages/comments';
import type { Language } from '../../messages/language';
import type { CommentPage } from '../page-template';
import { stylesheet } from './comments-page';
import { heading } from './heading';

/**
 * Returns a short page for one person: a heading, an optional explanation, and further content such as a
 * form.
 */
export function notice(
  language: Language,
  title: string,
  why: string,
  rest: Html = html``,
  status = 200,
): CommentPage {
  return {
    language,
    title,
    head: stylesheet(),
    main: html`<header class="head">${heading(title)}${why !== '' && html`<p class="intro">${why}</p>`}</header><div class="comments">${rest}</div>`,
    status,
    personal: true,
  };
}

/** Returns a form with one button, which confirms the action that the page asks about. */
export function confirmation(path: string, button: string, fields: Html = html``): Html {
  return html`<form method="post" action="${path}">${fields}<p class="ways"><button name="do" value="yes">${button}</button></p></form>`;
}

/** Returns the field for the text of a comment, for forms with no other visible field. */
export function bodyField(body: string, language: Language): Html {
  return html`<p class="field"><label for="comment-body">${words[language].text}</label><textarea id="comment-body" name="body" rows="8" required>
${body}</textarea></p>`;
}

/** Returns the reason why a form was refused, as an alert that screen readers read out at once. */
export function refusedNote(text: string): Html {
  return html`<div class="refused" role="alert"><p>${text}</p></div>`;
}
