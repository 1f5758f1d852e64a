import type { Person, Site } from '../../settings/site-settings';
import { site } from '../../site';
import type { PostFacts } from '../post';
import { groupPosts } from './group-posts';
import { memoizeByPosts } from './memoize-by-posts';

/** An author of a post. With a key, they have a page. */
export type Author = Person & { key?: string };

/**
 * The authors of a post, in their order; the author of the site if it names none. Keys that are not in the settings,
 * which the check reports, are skipped.
 */
export function authorsOfPost(
  { authors }: Pick<PostFacts, 'authors'>,
  settings: Pick<Site, 'author' | 'authors'> = site,
): readonly Author[] {
  if (!authors) return settings.author ? [settings.author] : [];
  return authors.flatMap((key) => {
    const person = Object.hasOwn(settings.authors, key) ? settings.authors[key] : undefined;
    return person ? { ...person, key } : [];
  });
}

/** The authors whom the page of a post names: none if it is only the author of the site. */
export function namedAuthors(
  post: Pick<PostFacts, 'authors'>,
  settings: Pick<Site, 'author' | 'authors'> = site,
): readonly Author[] {
  const authors = post.authors ? authorsOfPost(post, settings) : [];
  return authors.every(({ key }) => key === settings.author?.key) ? [] : authors;
}

/** Every author of the settings who has posts, in the order of the settings, with their posts, newest first. */
export const authorsOf = memoizeByPosts((posts) => {
  const groups = groupPosts(posts, (post) => authorsOfPost(post).flatMap(({ key }) => key ?? []));
  return Object.entries(site.authors).flatMap(([key, person]) => {
    const ofAuthor = groups.get(key);
    return ofAuthor ? { ...person, key, posts: ofAuthor } : [];
  });
});
