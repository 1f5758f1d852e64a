import type { PostFacts } from '../posts/post';
import { languageOf, listedLanguages } from '../posts/views/translations';
import { site } from '../site';
import { languagePath, listingPath, permalink, postPath } from '../urls';

/** A page in one of its languages. */
export interface Version {
  /** BCP 47. */
  language: string;
  /** With the base path. */
  path: string;
}

/** The pages of the versions of a post. */
export function postVersions(versions: readonly PostFacts[]): Version[] {
  return versions.map((post) => ({ language: languageOf(post), path: postPath(post.slug) }));
}

/** The home page, which is the list of posts in the language of the site, and the lists of other languages. */
export function homeVersions(posts: readonly PostFacts[]): Version[] {
  return [
    { language: site.language, path: listingPath(1) },
    ...listedLanguages(posts).map((language) => ({ language, path: languagePath(language) })),
  ];
}

/**
 * The links to a page in other languages (`hreflang`), which are the same on each of its versions: every version, the page
 * itself included, and `x-default`, the first version, for readers of none of these languages. URLs are absolute.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 *
 * @returns none for a page in one language.
 */
export function alternatesOf(versions: readonly Version[]): { hreflang: string; href: string }[] {
  const [original] = versions;
  if (original === undefined || versions.length < 2) return [];
  const links = versions.map(({ language, path }) => ({
    hreflang: language,
    href: permalink(path),
  }));
  return [...links, { hreflang: 'x-default', href: permalink(original.path) }];
}
