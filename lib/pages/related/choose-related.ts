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
  const isShown = ({ slug }: Post) => slug === post.slug || shown.has(slug);
  const named = [...new Set(post.related)].flatMap(
    (slug) => posts.find((other) => other.slug === slug && !isShown(other)) ?? [],
  );
  if (onlyNamed || named.length >= MOST) return named;
  const links = relations.linksOf(post);
  const similarityOf = relations.similarityTo(post);
  // Only the best are stored: to sort all posts for each of 10,000 would take minutes.
  const best: Candidate[] = [];
  for (const other of posts) {
    const candidate = {
      post: other,
      isLinked: links.has(other.slug),
      similarity: similarityOf(other),
    };
    if (!candidate.isLinked && candidate.similarity === 0) continue;
    const last = best[MOST - named.length - 1];
    if (last && !isBetter(candidate, last)) continue;
    if (isShown(other) || other.related === false || named.includes(other)) continue;
    best.splice(best.findLastIndex((better) => !isBetter(candidate, better)) + 1, 0, candidate);
    best.length = Math.min(best.length, MOST - named.length);
  }
  const highest = Math.max(...best.map(({ similarity }) => similarity));
  const chosen = best.filter(
    ({ isLinked, similarity }, index) =>
      isLinked || named.length + index < FEWEST || similarity >= WEAKEST * highest,
  );
  return [...named, ...chosen.map((candidate) => candidate.post)];
}

interface Candidate {
  post: Post;
  isLinked: boolean;
  similarity: number;
}

/** Whether a candidate comes before another. Of equals, the one that was first stays first: the newer post. */
function isBetter(a: Candidate, b: Candidate): boolean {
  return a.isLinked === b.isLinked ? a.similarity > b.similarity : a.isLinked;
}
