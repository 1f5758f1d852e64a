import { interfaceLanguage } from '../interface-language';
import type { Language } from '../messages/language';
import { allPosts } from '../posts/all-posts';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { builtName, decodeSegment } from '../urls';

/**
 * The post of a route parameter of Next.js, which is the percent-encoded slug or the name that the page was
 * built under (`builtName`).
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

/** The language of the interface on the page of a post. */
export async function languageOfRoute({ slug }: { slug: string }): Promise<Language> {
  return interfaceLanguage(postOfRoute(slug, await allPosts())?.lang);
}
