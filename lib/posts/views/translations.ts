import { memoize } from '../../cache/memoize';
import { site } from '../../site';
import type { PostFacts } from '../post';

/** The language of a post (BCP 47). */
export function languageOf({ lang }: Pick<PostFacts, 'lang'>): string {
  return lang ?? site.language;
}

/**
 * The versions of a post in all its languages, the post itself included: first the original, then the translation into
 * the language of the site, then the others by language. A post in one language has one version.
 *
 * @param posts posts or standalone pages.
 */
export function versionsOf(posts: readonly PostFacts[], post: PostFacts): readonly PostFacts[] {
  return versionsByOriginal(posts).get(originalOf(post)) ?? [post];
}

/**
 * The posts of a list with one version of each: the one in the language of the site if it is in the list, else the
 * original, else the first translation. Every list of posts in several languages follows this rule.
 *
 * @returns the same array when no post is translated.
 */
export const oneVersionOfEach = memoize(
  <P extends PostFacts>(posts: readonly P[]): readonly P[] => {
    if (versionsByOriginal(posts).size === 0) return posts;
    return posts.filter((post) => isListed(posts, post));
  },
);

/** The posts in each language, in the order of `posts`. */
const postsByLanguage = memoize(
  <P extends PostFacts>(posts: readonly P[]): ReadonlyMap<string, readonly P[]> => {
    const groups = new Map<string, P[]>();
    for (const post of posts) {
      const language = languageOf(post);
      const group = groups.get(language);
      if (group) group.push(post);
      else groups.set(language, [post]);
    }
    return groups;
  },
);

/** The posts in a language, translations and originals, in the order of `posts`. */
export function postsIn<P extends PostFacts>(posts: readonly P[], language: string): readonly P[] {
  return postsByLanguage(posts).get(language) ?? [];
}

/**
 * The list in which a post has its neighbours and related posts: the list of the home page if the post is in it, else
 * the list of its language.
 */
export function listOf<P extends PostFacts>(posts: readonly P[], post: PostFacts): readonly P[] {
  return isListed(posts, post) ? oneVersionOfEach(posts) : postsIn(posts, languageOf(post));
}

/**
 * The languages that have a list of their own, sorted by tag: those of posts in several languages, except that of the
 * site, whose list is the home page. A regional one, such as `en-GB` on an English site, has a list if the home page does
 * not have all its posts.
 */
export const listedLanguages = memoize((posts: readonly PostFacts[]): readonly string[] => {
  const translated = [...versionsByOriginal(posts).values()].filter(({ length }) => length > 1);
  const elsewhere = translated
    .flat()
    .filter((post) => !isOfSite(languageOf(post)) || !isListed(posts, post));
  return [...new Set(elsewhere.map(languageOf))].sort();
});

/** The versions of each post that has a translation among `posts`, by the slug of its original. */
const versionsByOriginal = memoize(
  (posts: readonly PostFacts[]): ReadonlyMap<string, readonly PostFacts[]> => {
    const groups = new Map<string, PostFacts[]>();
    for (const { translationOf } of posts) {
      if (translationOf !== undefined) groups.set(translationOf, []);
    }
    if (groups.size === 0) return groups;
    for (const post of posts) groups.get(originalOf(post))?.push(post);
    for (const group of groups.values()) group.sort(byVersion);
    return groups;
  },
);

function originalOf({ slug, translationOf }: PostFacts): string {
  return translationOf ?? slug;
}

function isListed(posts: readonly PostFacts[], post: PostFacts): boolean {
  const versions = versionsOf(posts, post);
  const shown =
    versions.find((version) => languageOf(version) === site.language) ??
    versions.find((version) => isOfSite(languageOf(version))) ??
    versions[0];
  return shown?.slug === post.slug;
}

/** Whether a language is that of the site, possibly with a script or region: `ja-JP`. */
function isOfSite(language: string): boolean {
  return language.split('-')[0] === site.language;
}

function byVersion(a: PostFacts, b: PostFacts): number {
  const rank = (post: PostFacts) =>
    post.translationOf === undefined ? 0 : isOfSite(languageOf(post)) ? 1 : 2;
  return rank(a) - rank(b) || (languageOf(a) < languageOf(b) ? -1 : 1);
}
