import { interfaceLanguage } from '../interface-language';
import type { Language } from '../messages/language';
import type { PostFacts } from '../posts/post';
import { site } from '../site';

/** The languages of the interface in a blog with these posts: first that of the site, then those of posts in others. */
export function interfaceLanguages(posts: Iterable<Pick<PostFacts, 'lang'>>): Language[] {
  const ofPosts = [...posts].map(({ lang }) => interfaceLanguage(lang));
  return [...new Set([site.language, ...ofPosts])];
}
