import { now } from '../now';
import { site } from '../site';
import { postsFolder } from './all-posts';
import { type Library, loadPosts } from './load';

/**
 * Every post and page of the site, drafts and scheduled posts included, for the author's commands.
 *
 * @throws ProblemsError with every error in the posts.
 */
export function loadWithDrafts(): Promise<Library> {
  const { timeZone, language } = site;
  return loadPosts(postsFolder(), { timeZone, language, includeDrafts: true, now: now() });
}
