import type { Language } from '../messages/language';
import type { TrustProxy } from '../network/client-address';

/** The comments of giscus (https://giscus.app), which keeps them in the discussions of a repository. */
export interface Giscus {
  /** `owner/name`. */
  repo: string;
  repoId: string;
  category: string;
  categoryId: string;
}

/** The settings of `site.config.ts`, with the environment applied. */
export interface Site {
  title: string;
  /** `''` when there is none. */
  description: string;
  author?: { name: string; url?: string };
  /** Origin of the public address, without a path and without a trailing slash. */
  origin: string;
  /** Sub-path the site lives under, `''` or `/blog`; never with a trailing slash. */
  basePath: string;
  language: Language;
  /** IANA time zone. */
  timeZone: string;
  seal: string;
  menu: readonly { label: string; path: string }[];
  postsPerPage: number;
  /** Patterns of the paths of posts under earlier systems; see lib/redirects/former-paths. */
  formerPaths: readonly string[];
  /** Hosts the blog used to live on, in lower case. */
  formerHosts: readonly string[];
  /** When pictures on other hosts are asked for: as they come into sight, or after a click. */
  remoteImages: 'lazy' | 'click';
  /** Whether a card for sharing is drawn for each post without a picture of its own. */
  cards: boolean;
  /** How prompts of a shell end; the copy button leaves them out of code of the language `console`. */
  prompts: readonly string[];
  /** Which notations of Markdown are read beyond CommonMark and GitHub's. */
  notation: { ruby: boolean };
  /** Hatena Bookmark under each post; absent when the owner does not want it. */
  hatena?: { hidden: readonly string[]; stars: boolean };
  /** giscus under each post. */
  giscus?: Giscus;
  /** Whether readers can write comments; they need a server and a database. */
  comments: boolean;
  /** Which proxies in front of the server may name the address of a visitor. */
  trustProxy: TrustProxy;
}
