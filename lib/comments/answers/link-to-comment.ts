import { builtLibrary } from '../../build-output/built-library';
import { html } from '../../html';
import type { Comment } from '../comment';
import { postOfComment } from '../commented-post';
import { commentPath } from '../paths';

/** A line with a link to a comment among the others; nothing when its post is gone. */
export async function linkToComment({ slug, id }: Pick<Comment, 'slug' | 'id'>, text: string) {
  const post = postOfComment(slug, await builtLibrary());
  return post && html`<p><a href="${commentPath(post.slug, id)}">${text}</a></p>`;
}
