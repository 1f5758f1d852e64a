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
  /** Whether a post links to another. */
  isLinked: (from: Post, to: Post) => boolean;
  /** The slugs of the other posts that link to a post. */
  linking: (to: Post) => ReadonlySet<string>;
  /** How similar the text of each post is to that of one post, from 0 to 1, by slug. */
  similarities: (post: Post) => ReadonlyMap<string, number>;
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
    isLinked: (from, to) => texts.get(from.slug)?.links.has(to.slug) ?? false,
    linking: ({ slug }) => linking.get(slug) ?? new Set(),
    similarities: ({ slug }) => {
      const index = indexes.get(slug);
      const similarities = index === undefined ? [] : similarTo(index);
      return new Map(withText.map((other, at) => [other.slug, similarities[at] ?? 0]));
    },
  };
}
