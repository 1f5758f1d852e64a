import { toOffsetIso } from '../dates';
import type { Rendered } from '../markdown/rendered';
import type { Post, PostFacts } from '../posts/post';
import { authorsOfPost } from '../posts/views/authors';
import type { Site } from '../settings/site-settings';
import { permalink, postPath, seriesPath } from '../urls';
import { type Person, personOf } from './person';
import { modifiedAt, publishedAt } from './times';

/** Structured data of a post for search engines: https://schema.org/BlogPosting as JSON-LD 1.1. */
export interface BlogPosting {
  '@context': 'https://schema.org';
  '@type': 'BlogPosting';
  headline: string;
  description?: string;
  /** Absolute URL. */
  image?: string;
  datePublished: string;
  dateModified: string;
  author?: Person | readonly Person[];
  /** URL of the licence. */
  license?: string;
  inLanguage: string;
  keywords?: readonly string[];
  mainEntityOfPage: string;
  translationOfWork?: { '@id': string };
  workTranslation?: readonly { '@id': string }[];
  isPartOf?: { '@type': 'CreativeWorkSeries'; name: string; url: string };
}

/**
 * The structured data of a post (of kind `post`, which has a day).
 *
 * @param versions the published versions of the post in all its languages, itself included.
 */
export function blogPostingOf(
  site: Site,
  post: Post,
  rendered: Rendered,
  versions: readonly PostFacts[] = [],
): BlogPosting {
  const url = permalink(postPath(post.slug));
  const authors = authorsOfPost(post, site).map(personOf);
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    description: post.description || rendered.excerpt || undefined,
    image: post.image && new URL(post.image, url).href,
    datePublished: toOffsetIso(publishedAt(post, site), site.timeZone),
    dateModified: toOffsetIso(modifiedAt(post, site), site.timeZone),
    author: authors.length > 1 ? authors : authors[0],
    license: site.license?.url,
    inLanguage: post.lang ?? site.language,
    keywords: post.tags.length > 0 ? post.tags : undefined,
    mainEntityOfPage: url,
    ...translationsOf(post, versions),
    isPartOf: post.series && {
      '@type': 'CreativeWorkSeries',
      name: post.series.name,
      url: permalink(seriesPath(post.series.name)),
    },
  };
}

function translationsOf(post: Post, versions: readonly PostFacts[]) {
  const workOf = ({ slug }: PostFacts) => ({ '@id': permalink(postPath(slug)) });
  const original = versions.find(({ translationOf }) => translationOf === undefined);
  if (original === undefined || versions.length < 2) return {};
  if (post.translationOf !== undefined) return { translationOfWork: workOf(original) };
  return { workTranslation: versions.filter((version) => version !== original).map(workOf) };
}

/**
 * JSON as the content of a `<script>` element. `<`, `>` and `&` are escaped, so that no text of a post closes
 * the element or opens a comment in it (HTML Standard, "Restrictions for contents of script elements"), and
 * so are the line separators that older JavaScript refuses in strings.
 */
export function toScriptText(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
