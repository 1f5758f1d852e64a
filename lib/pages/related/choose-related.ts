import type { Post } from '../../posts/post';
import type { Relations } from './relations';

const FEWEST = 3;
const MOST = 5;
/** After the first three, a post is shown only if it is at least this similar, compared with the most similar one. */
const WEAKEST = 0.3;

/**
 * Chooses the related posts of a post: those that its author named, then those that it links to, then those with the
 * most similar words; of equally similar posts the newer one.
 *
 * @param posts the published posts, newest first.
 * @param shown slugs of posts to which the page already links elsewhere.
 * @param onlyNamed whether to choose none besides those that the author named.
 * @returns at most five posts, unless the author named more.
 */
export function chooseRelated(
  post: Post,
  posts: readonly Post[],
  shown: ReadonlySet<string>,
  relations: Relations,
  onlyNamed = false,
): Post[] {
  if (post.related === false) return [];
  const others = new Map(
    posts.flatMap((other) =>
      other.slug === post.slug || shown.has(other.slug) ? [] : [[other.slug, other]],
    ),
  );
  const named = [...new Set(post.related)].flatMap((slug) => others.get(slug) ?? []);
  if (onlyNamed || named.length >= MOST) return named;
  const similarities = relations.similarities(post);
  const candidates = [...others.values()]
    .filter((other) => other.related !== false && !named.includes(other))
    .map((other) => ({
      post: other,
      isLinked: relations.isLinked(post, other),
      similarity: similarities.get(other.slug) ?? 0,
    }))
    .filter(({ isLinked, similarity }) => isLinked || similarity > 0)
    // The sort is stable, and so of equals the newer one stays first.
    .sort((a, b) => Number(b.isLinked) - Number(a.isLinked) || b.similarity - a.similarity);
  const best = Math.max(...candidates.map(({ similarity }) => similarity));
  const chosen = candidates
    .slice(0, MOST - named.length)
    .filter(
      ({ isLinked, similarity }, index) =>
        isLinked || named.length + index < FEWEST || similarity >= WEAKEST * best,
    );
  return [...named, ...chosen.map((candidate) => candidate.post)];
}
