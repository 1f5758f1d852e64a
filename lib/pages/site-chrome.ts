import { type ShownPicture, siteLogo } from '../images/site-pictures';
import { interfaceLanguage } from '../interface-language';
import type { Language } from '../messages/language';
import type { Library } from '../posts/load';
import { listedLanguages } from '../posts/views/translations';
import { menuTarget } from '../redirects/menu-target';
import type { Site } from '../settings/site-settings';
import { site } from '../site';
import { languagePath, listingPath } from '../urls';

/** What the masthead and the footer of every page show. */
export interface SiteChrome {
  /** Years of the oldest and the newest post; one year if they are the same. */
  years: readonly string[];
  hasTags: boolean;
  hasSeries: boolean;
  /** The entries of the menu whose page exists: another posts folder may lack it. */
  menu: Site['menu'];
  /** The owner's logo, which replaces seal and site title. */
  logo?: ShownPicture;
  /** The path to which the site title leads on pages in a language: the home page, or a list of posts in that language. */
  homes: Partial<Record<Language, string>>;
}

/** Collects the facts of masthead and footer from the posts. */
export async function siteChrome(library: Library): Promise<SiteChrome> {
  const { posts } = library;
  const ends = [posts.at(-1), posts[0]].flatMap((post) => post?.publishedOn.slice(0, 4) ?? []);
  return {
    years: [...new Set(ends)],
    hasTags: posts.some((post) => post.tags.length > 0),
    hasSeries: posts.some((post) => post.series !== undefined),
    menu: site.menu.filter(({ path }) => menuTarget(path, library) !== 'noPage'),
    logo: await siteLogo(),
    homes: homesOf(listedLanguages(posts)),
  };
}

function homesOf(languages: readonly string[]): Partial<Record<Language, string>> {
  const lists = languages.toReversed().map((tag) => [interfaceLanguage(tag), languagePath(tag)]);
  // The interface of a list in a language that it does not speak is in that of the site, too.
  return { ...Object.fromEntries(lists), [site.language]: listingPath(1) };
}
