import type { Palette } from '../look/palettes';
import type { Language } from '../messages/language';
import type { TrustProxy } from '../network/client-address';
import type { Analytics } from './analytics-schema';
import type { HeadTags } from './head-schema';
import type { License } from './license-schema';

/**
 * Settings of giscus (https://giscus.app), which stores comments in the discussions of a GitHub repository.
 */
export interface Giscus {
  /** `owner/name`. */
  repo: string;
  repoId: string;
  category: string;
  categoryId: string;
}

/** Somebody who writes. */
export interface Person {
  name: string;
  /** A page about them. */
  url?: string;
  /** The path of a file of `public`, without the base path. */
  picture?: string;
  bio?: string;
}

/** Links to accounts at other services. */
export type Accounts = readonly { service: string; url: string }[];

/** What a share link may lead to, apart from Mastodon. `copy` copies the URL of the post. */
export type ShareService = 'x' | 'bluesky' | 'hatena' | 'line' | 'copy';

/** The settings of `site.config.ts`, with the environment applied. */
export interface Site {
  title: string;
  /** Empty when the owner wrote none. */
  description: string;
  /** Who writes the posts that name no author. With a key, it is one of `authors`. */
  author?: Person & { key?: string };
  /** Everybody whom posts name as their author, by the key that posts write. */
  authors: Readonly<Record<string, Person & { social: Accounts }>>;
  /** Links to the author's accounts elsewhere. */
  social: Accounts;
  /** With which services readers can share a post; `mastodon` is a host. */
  share: readonly (ShareService | { mastodon: string })[];
  /** The licence of the content. */
  license?: License;
  /** Origin of the public URL, without a path and without a trailing slash. */
  origin: string;
  /** Base path of the site, `''` or `/blog`; never with a trailing slash. */
  basePath: string;
  language: Language;
  /** IANA time zone. */
  timeZone: string;
  seal: string;
  /** The colours of pages, cards and icons. */
  palette: Palette;
  /** The typeface of titles and headings. */
  titles: 'mincho' | 'gothic';
  /** The layout of lists of posts. */
  list: 'contents' | 'pictures' | 'compact';
  /** Font files of the owner, as paths in the folder `site`. */
  fonts: { titles?: string; text?: string };
  menu: readonly { label: string; path: string }[];
  postsPerPage: number;
  /** Patterns of the paths of posts under earlier systems; see lib/redirects/former-paths. */
  formerPaths: readonly string[];
  /** Former hosts of the blog, in lower case. */
  formerHosts: readonly string[];
  /** When pictures on other hosts are loaded: when they come into view, or after a click. */
  remoteImages: 'lazy' | 'click';
  /** Whether a card for social media is made for each post without an `image` of its own. */
  cards: boolean;
  /** Whether the Markdown of each post is published beside its page, with llms.txt. */
  markdown: boolean;
  /** Whether robots.txt allows crawlers that gather training data for language models. */
  trainingCrawlers: boolean;
  /** Whether related posts are chosen by their words, besides those that a post names itself. */
  related: boolean;
  /**
   * The characters at the end of shell prompts. The copy button omits prompts in code of the language
   * `console`.
   */
  prompts: readonly string[];
  /** TeX macros for all posts, by name with its backslash. */
  math: { macros: Readonly<Record<string, string>> };
  /** Which notations of Markdown are read beyond those of CommonMark and GitHub. */
  notation: { ruby: boolean };
  /** Hatena Bookmark below each post; missing when it is off. */
  hatena?: { hidden: readonly string[]; stars: boolean };
  /** giscus below each post; missing when it is off. */
  giscus?: Giscus;
  /** The service that counts visits. */
  analytics?: Analytics;
  /** Further tags in the `<head>` of built pages. */
  head: HeadTags;
  /** Whether readers can write comments. This needs a server and a database. */
  comments: boolean;
  /** The reverse proxies whose information about the IP address of a visitor is trusted. */
  trustProxy: TrustProxy;
}
