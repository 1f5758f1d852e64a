import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { builtName, decodeSegment } from '../urls';

/**
 * The post whose page Next.js knows by a route parameter: the slug, percent-encoded, or the name
 * under which the page is built.
 */
export function postOfRoute(
  parameter: string,
  { bySlug }: Pick<Library, 'bySlug'>,
): Post | undefined {
  const slug = decodeSegment(parameter);
  const built =
    slug !== null && /[．％［］]/.test(slug)
      ? [...bySlug.keys()].find((name) => builtName(name) === slug)
      : slug;
  return bySlug.get(built ?? '');
}
