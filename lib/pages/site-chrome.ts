import type { Library } from '../posts/load';
import { menuTarget } from '../redirects/menu-target';
import type { Site } from '../settings/site-settings';
import { site } from '../site';

/** What the head and the foot of every page show of the posts. */
export interface SiteChrome {
  /** Years of the oldest and the newest post, once where they are the same. */
  years: readonly string[];
  hasTags: boolean;
  /** Another folder of posts may not have the page an entry of the menu leads to. */
  menu: Site['menu'];
}

export function siteChrome(library: Library): SiteChrome {
  const { posts } = library;
  const ends = [posts.at(-1), posts[0]].flatMap((post) => post?.publishedOn.slice(0, 4) ?? []);
  return {
    years: [...new Set(ends)],
    hasTags: posts.some((post) => post.tags.length > 0),
    menu: site.menu.filter(({ path }) => menuTarget(path, library) !== 'noPage'),
  };
}
