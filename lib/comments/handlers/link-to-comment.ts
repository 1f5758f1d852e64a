import { builtLibrary } from '../../build-output/built-library';
import { html } from '../../html';
import type { Comment } from '../comment';
import { postOfComment } from '../commented-post';
import { commentPath } from '../paths';

/** Returns a paragraph with a link to a comment on its page, `undefined` when the post no longer exists. */
export async function linkToComment({ slug, id }: Pick<Comment, 'slug' | 'id'>, text: string) {
  const post = postOfComment(slug, await builtLibrary());
  return post && html`<p><a href="${commentPath(post.slug, id)}">${text}</a></p>`;
}
