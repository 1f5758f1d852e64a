import { type Html, html } from '../../html';
import { interfaceLanguage } from '../../interface-language';
import { type Refusal, comments as words } from '../../messages/comments';
import type { PostFacts } from '../../posts/post';
import type { Comment } from '../comment';
import { commentsPath } from '../paths';
import { renderComment } from '../render-comment';
import type { Draft } from '../write/draft';

/** The content of the form. */
export interface FormView {
  post: Pick<PostFacts, 'slug' | 'lang'>;
  /** The values of the fields. */
  draft: Draft;
  /** A form token that is not used yet. */
  token: string;
  /** The comment to reply to. */
  parent?: Comment | null;
  refusals?: readonly Refusal[];
  preview?: boolean;
}

/** Returns the form for a comment. It works without JavaScript, and has the values that were typed. */
export function form({ post, draft, token, parent, refusals = [], preview }: FormView): Html {
  const { slug, lang } = post;
  const w = words[interfaceLanguage(lang)];
  return html`<section class="write" id="write" aria-labelledby="write-title">
<h2 id="write-title">${parent ? w.replyTo(parent.name) : w.write}</h2>
${
  refusals.length > 0 &&
  html`<div class="refused" role="alert"><p><strong>${w.refused}</strong></p><ul>${refusals.map(
    (refusal) => html`<li>${w.refusal[refusal]}</li>`,
  )}</ul></div>`
}
${
  preview &&
  html`<div class="preview" role="status"><p class="hint">${w.previewOf}</p><div class="prose">${{
    html: renderComment(draft.body),
  }}</div></div>`
}
<form method="post" action="${commentsPath(slug)}#write">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="reply" value="${parent?.id ?? ''}">
${parent && html`<p class="hint"><a href="${commentsPath(slug)}#write">${w.noReply}</a></p>`}
<p class="field"><label for="comment-body">${w.text}</label>
<textarea id="comment-body" name="body" rows="8" required aria-describedby="comment-body-hint">
${draft.body}</textarea>
<span class="hint" id="comment-body-hint">${w.textHint}</span></p>
<p class="field"><label for="comment-name">${w.name}</label>
<input id="comment-name" name="name" value="${draft.name}" required autocomplete="name"></p>
<p class="field"><label for="comment-mail">${w.mail} <span class="optional">${w.optional}</span></label>
<input id="comment-mail" name="mail" type="email" value="${draft.mail}" autocomplete="email" aria-describedby="comment-mail-hint">
<span class="hint" id="comment-mail-hint">${w.mailHint}</span></p>
<p class="field"><label for="comment-site">${w.site} <span class="optional">${w.optional}</span></label>
<input id="comment-site" name="site" type="url" value="${draft.site}" autocomplete="url" placeholder="https://"></p>
<p class="trap" aria-hidden="true"><label>${w.trap}<input name="url" tabindex="-1" autocomplete="off"></label></p>
<p class="ways"><button name="do" value="send">${w.send}</button> <button name="do" value="preview">${w.preview}</button></p>
</form>
</section>`;
}
