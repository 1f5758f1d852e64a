import type { Link, Rendered } from '../../markdown/rendered';
import type { Library } from '../../posts/load';
import type { Post } from '../../posts/post';
import { linkResolver } from '../../redirects/links';
import { withoutQuery } from '../../url-decoding';
import { decodeSegment } from '../../urls';
import { type Terms, termsOf } from './terms';

/** What a word in the title or in a tag is worth, in words of the text. */
const TITLE_WEIGHT = 3;

/** The terms of a post: those of its title and its tags weigh more than those of its text. */
export function termsOfPost(
  { title, tags }: Pick<Post, 'title' | 'tags'>,
  { text }: Pick<Rendered, 'text'>,
): Terms {
  return termsOf([
    { text: [title, ...tags].join('\n'), weight: TITLE_WEIGHT },
    { text, weight: 1 },
  ]);
}

/** The slugs of the posts to which the links of a post lead, as a URL or path of today or a former one. */
export function linkedSlugs(
  post: Post,
  links: readonly Pick<Link, 'href'>[],
  library: Library,
): ReadonlySet<string> {
  const resolve = linkResolver(post, library);
  return new Set(
    links.flatMap(({ href }) => {
      const path = href.startsWith('#') ? null : resolve(href);
      const slug = path ? decodeSegment(withoutQuery(path).slice(1)) : null;
      return slug !== null && library.bySlug.get(slug)?.kind === 'post' ? slug : [];
    }),
  );
}
