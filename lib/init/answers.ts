import type { Language } from '../messages/language';

/** The hosts that `npm run init` knows. */
export const HOSTS = [
  'vercel',
  'cloudflare',
  'github-pages',
  'netlify',
  'node',
  'container',
] as const;

export type Host = (typeof HOSTS)[number];

/** What the owner of a new blog has answered. */
export interface Answers {
  title: string;
  /** Empty for no author. */
  author: string;
  /** The public URL, without a path. */
  url: string;
  language: Language;
  /** IANA name. */
  timeZone: string;
}

/**
 * Splits the public URL that an owner types into the URL for `site.config.ts` and the path for `BASE_PATH`.
 *
 * @returns the text itself as URL when it cannot be parsed.
 */
export function splitUrl(text: string): { url: string; basePath: string } {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return { url: trimmed, basePath: '' };
  const { origin, pathname, protocol, search, hash, username } = new URL(trimmed);
  const isPlain = /^https?:$/.test(protocol) && search + hash + username === '';
  if (!isPlain) return { url: trimmed, basePath: '' };
  return { url: origin, basePath: pathname.replace(/\/+$/, '') };
}
