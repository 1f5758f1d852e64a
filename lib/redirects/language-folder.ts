import type { PostFacts } from '../posts/post';
import { listedLanguages } from '../posts/views/translations';
import { site } from '../site';
import type { Destination } from './destination';
import { FEEDS } from './former-feeds';

/**
 * Returns what replaces a list or a feed in the folder that other blog systems have for a language: `/en/`,
 * `/en/posts/`, `/en/index.xml`. `null` for anything else.
 *
 * @param resolve resolves the path below the folder.
 */
export function inLanguageFolder(
  pathname: string,
  posts: readonly PostFacts[],
  resolve: (path: string) => Destination | null,
): Destination | null {
  const [, folder = '', path = ''] = /^\/([a-z]{2,3}(?:-[a-z\d]+)*)(\/.*)?$/i.exec(pathname) ?? [];
  const isLanguage = (name = '') =>
    name === site.language || languageNamed(posts, name) !== undefined;
  // One folder in another is no path of any blog.
  if (!isLanguage(folder) || isLanguage(path.split('/')[1])) return null;
  const language = languageNamed(posts, folder);
  const there = destinationOf(path.replace(/\/+$/, ''), resolve);
  if (there?.kind === 'tag') return there;
  if (there?.kind !== 'feed' && there?.kind !== 'list') return null;
  if (language === undefined || (there.kind === 'list' && there.path !== '/')) return there;
  return { kind: 'language', language, isFeed: there.kind === 'feed' };
}

function destinationOf(
  path: string,
  resolve: (path: string) => Destination | null,
): Destination | null {
  if (path === '') return { kind: 'list', path: '/' };
  const own = FEEDS.find((feed) => feed === path);
  return own ? { kind: 'feed', path: own } : resolve(path);
}

/** Returns a language with a list of its own, by its tag in any case (BCP 47 §2.1.1). */
export function languageNamed(posts: readonly PostFacts[], segment: string): string | undefined {
  const tag = segment.toLowerCase();
  return listedLanguages(posts).find((language) => language.toLowerCase() === tag);
}
