import type { Post } from '../../posts/post';
import { similarityOf } from './similarity';
import type { Terms } from './terms';

/** What relates a post to others. */
export interface PostText {
  terms: Terms;
  /** Slugs of the posts that it links to. */
  links: ReadonlySet<string>;
}

/** How the posts of a blog are related. */
export interface Relations {
  /** The slugs of the posts to which a post links. */
  linksOf: (from: Post) => ReadonlySet<string>;
  /** The slugs of the other posts that link to a post. */
  linking: (to: Post) => ReadonlySet<string>;
  /** Returns a function that says how similar the text of another post is to that of a post, from 0 to 1. */
  similarityTo: (post: Post) => (other: Post) => number;
}

/**
 * Relates posts by their texts.
 *
 * @param texts by slug. A post without one is related to none.
 */
export function relate(posts: readonly Post[], texts: ReadonlyMap<string, PostText>): Relations {
  const withText = posts.filter(({ slug }) => texts.has(slug));
  const similarTo = similarityOf(withText.map(({ slug }) => texts.get(slug)?.terms ?? new Map()));
  const indexes = new Map(withText.map(({ slug }, index) => [slug, index]));
  const linking = new Map<string, Set<string>>();
  for (const { slug: from } of withText) {
    for (const to of texts.get(from)?.links ?? []) {
      if (to !== from) linking.set(to, (linking.get(to) ?? new Set()).add(from));
    }
  }
  return {
    linksOf: ({ slug }) => texts.get(slug)?.links ?? new Set(),
    linking: ({ slug }) => linking.get(slug) ?? new Set(),
    similarityTo: ({ slug }) => {
      const index = indexes.get(slug);
      const similarities = index === undefined ? [] : similarTo(index);
      return (other) => similarities[indexes.get(other.slug) ?? -1] ?? 0;
    },
  };
}
