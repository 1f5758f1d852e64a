import config from '../site.config';
import { type Giscus, giscusFault } from './giscus';

/** A language the interface speaks. */
export type Language = 'ja' | 'en';

/** The settings of `site.config.ts`, with the environment applied. */
export interface Site {
  title: string;
  description: string;
  author: { name: string; url?: string };
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
  /** Hatena Bookmark under each post; absent when the owner does not want it. */
  hatena?: { hidden: readonly string[]; stars: boolean };
  /** giscus under each post. */
  giscus?: Giscus;
  /** Whether readers can write comments; they need a server and a database. */
  comments: boolean;
}

interface SiteConfig {
  title: string;
  description: string;
  author: { name: string; url?: string };
  url: string;
  language: string;
  timeZone: string;
  seal: string;
  menu: readonly { label: string; path: string }[];
  postsPerPage: number;
  /** Patterns of the paths of posts under earlier systems; see lib/redirects/former-paths. */
  formerPaths: readonly string[];
  /** Hosts the blog used to live on, in lower case. */
  formerHosts: readonly string[];
  remoteImages?: string;
  cards?: boolean;
  prompts?: readonly string[];
  hatena?: boolean | { hidden?: readonly string[]; stars?: boolean };
  giscus?: Giscus;
  /** Whether readers can write comments; they need a server and a database. */
  comments: boolean;
}

const PROMPTS = ['$', '#', '%', '>'];

/**
 * Applies the environment to the owner's configuration.
 * `SITE_URL` replaces `url`; `BASE_PATH` (with or without slashes) is the sub-path; `COMMENTS` (`on`
 * or `off`) replaces `comments`.
 *
 * @throws Error naming the setting, when one cannot be used.
 */
export function readSite(
  {
    url,
    language,
    remoteImages = 'lazy',
    cards = true,
    prompts = PROMPTS,
    hatena,
    ...rest
  }: SiteConfig,
  environment: Record<string, string | undefined>,
): Site {
  if (language !== 'ja' && language !== 'en') {
    throw new Error(
      `site.config.ts: language は 'ja' か 'en' です / must be 'ja' or 'en': ${language}`,
    );
  }
  if (remoteImages !== 'lazy' && remoteImages !== 'click') {
    throw new Error(
      `site.config.ts: remoteImages は 'lazy' か 'click' です / must be 'lazy' or 'click': ${remoteImages}`,
    );
  }
  const address = environment.SITE_URL || url;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(
      `SITE_URL / site.config.ts: url は https://example.com の形で書いてください / must look like https://example.com: ${address}`,
    );
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: rest.timeZone });
  } catch {
    throw new Error(
      `site.config.ts: timeZone は Asia/Tokyo のように書いてください / must be an IANA name: ${rest.timeZone}`,
    );
  }
  const fault = rest.giscus && giscusFault(rest.giscus);
  if (fault) {
    throw new Error(
      `site.config.ts: giscus の ${fault} は https://giscus.app が示すとおりに書いてください / must be as https://giscus.app shows it`,
    );
  }
  const segments = (environment.BASE_PATH ?? '').split('/').filter(Boolean);
  return {
    ...rest,
    language,
    remoteImages,
    cards,
    prompts,
    hatena: hatena ? { hidden: [], stars: false, ...(hatena !== true && hatena) } : undefined,
    origin: new URL(address).origin,
    comments: environment.COMMENTS ? environment.COMMENTS === 'on' : rest.comments,
    basePath: segments.map((segment) => `/${segment}`).join(''),
  };
}

/** The site as configured for this process. */
export const site: Site = readSite(config, process.env);
