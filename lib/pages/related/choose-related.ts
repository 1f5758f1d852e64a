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
  const isOfSeries = (other: Post) =>
    post.series !== undefined && other.series?.name === post.series.name;
  for (const other of posts) {
    const candidate = {
      post: other,
      isFirst: links.has(other.slug) || isOfSeries(other),
      similarity: similarityOf(other),
    };
    if (!candidate.isFirst && candidate.similarity === 0) continue;
    const last = best[MOST - named.length - 1];
    if (last && !isBetter(candidate, last)) continue;
    if (isShown(other) || other.related === false || named.includes(other)) continue;
    best.splice(best.findLastIndex((better) => !isBetter(candidate, better)) + 1, 0, candidate);
    best.length = Math.min(best.length, MOST - named.length);
  }
  const highest = Math.max(...best.map(({ similarity }) => similarity));
  const chosen = best.filter(
    ({ isFirst, similarity }, index) =>
      isFirst || named.length + index < FEWEST || similarity >= WEAKEST * highest,
  );
  return [...named, ...chosen.map((candidate) => candidate.post)];
}

interface Candidate {
  post: Post;
  /** Whether the post links to it, or both are of one series. */
  isFirst: boolean;
  similarity: number;
}

/** Whether a candidate comes before another. Of equals, the one that was first stays first: the newer post. */
function isBetter(a: Candidate, b: Candidate): boolean {
  return a.isFirst === b.isFirst ? a.similarity > b.similarity : a.isFirst;
}
