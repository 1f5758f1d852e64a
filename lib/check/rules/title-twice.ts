import { join } from 'node:path';
import { postsFolder } from '../../posts/all-posts';
import { displayPath } from '../../posts/files/display-path';
import type { PostFacts } from '../../posts/post';
import { memoizeByPosts } from '../../posts/views/memoize-by-posts';
import { versionsOf } from '../../posts/views/translations';
import type { Rule } from '../rule';

/**
 * A title that another post, earlier in the order of files, also has when case, width and spacing are ignored. The
 * versions of a post in several languages may have the same title.
 */
export const titleTwice: Rule = {
  name: 'titleTwice',
  level: 'warning',
  find: (page, { posts }) => {
    const { post } = page;
    const first = firstByTitle(posts).get(keyOf(post));
    if (!first || versionsOf(posts, post).some(({ file }) => file === first.file)) return [];
    const { line = 1, column = 1 } = page.entries.find(({ key }) => key === 'title')?.value ?? {};
    const other = displayPath(join(postsFolder(), first.file));
    return [{ line, column, value: post.title, other }];
  },
};

// A Map keeps the last value of a key, so the posts are reversed to keep the first.
const firstByTitle = memoizeByPosts(
  (posts) => new Map(posts.toReversed().map((post) => [keyOf(post), post])),
);

function keyOf({ title }: PostFacts): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
