import { site } from '../../site';
import type { PostFacts } from '../post';
import { groupPosts } from './group-posts';
import { memoizeByPosts } from './memoize-by-posts';

/** A tag with its posts, newest first. */
export interface Tag {
  tag: string;
  posts: readonly PostFacts[];
}

/**
 * Every tag with its posts, sorted by number of posts (most first), then alphabetically in the language of
 * the site.
 */
export const tagsOf = memoizeByPosts((posts): readonly Tag[] => {
  const { compare } = new Intl.Collator(site.language);
  return [...groupPosts(posts, ({ tags }) => tags)]
    .map(([tag, tagged]) => ({ tag, posts: tagged }))
    .sort(
      (a, b) =>
        b.posts.length - a.posts.length || compare(a.tag, b.tag) || (a.tag < b.tag ? -1 : 1),
    );
});
