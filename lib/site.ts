import config from '../site.config';
import type { TrustProxy } from './client-address';
import type { Giscus } from './giscus';
import { placeInEnvironment, sentencesOf } from './settings/fault';
import { type ReadSettings, readSettings } from './settings/read-settings';

/** A language the interface speaks. */
export type Language = 'ja' | 'en';

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
  /** Hatena Bookmark under each post; absent when the owner does not want it. */
  hatena?: { hidden: readonly string[]; stars: boolean };
  /** giscus under each post. */
  giscus?: Giscus;
  /** Whether readers can write comments; they need a server and a database. */
  comments: boolean;
  /** Which proxies in front of the server may name the address of a visitor. */
  trustProxy: TrustProxy;
}

/** Thrown where the settings cannot be used. lib/check/settings knows the lines of the file too. */
class SettingsError extends Error {
  override name = 'SettingsError';
  constructor({ faults, languages }: ReadSettings) {
    const blocks = faults.map((fault) => {
      const { what, why, mend } = sentencesOf(fault, languages);
      const place = placeInEnvironment(fault, languages) ?? 'site.config.ts';
      return `${place}\n  ${what}\n  ${why}\n  → ${mend}`;
    });
    super(`\n${blocks.join('\n\n')}\n`);
  }
}

/**
 * The settings as read for this process. A server of Next.js in development goes on with those that are
 * right, and shows what is wrong with the others (app/template.dev.tsx).
 *
 * @throws SettingsError anywhere else, when there is anything wrong with them.
 */
export const settings = readSettings(config, process.env);
const isShown = process.env.NODE_ENV === 'development' && process.env.NEXT_RUNTIME === 'nodejs';
if (settings.faults.length > 0 && !isShown) throw new SettingsError(settings);

/** The site as configured for this process. */
export const site: Site = settings.site;
