import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeOf, firstOf, type Seen, seenIn } from './page-content';
import type { Starter } from './starters/starter';

/** A post or page as the other system shows it. */
export interface FormerPost {
  /** Its path on the old site, decoded. */
  path: string;
  title: string;
  seen: Seen;
  /** The file it has become, once that is known. */
  file?: string;
}

/** A site another system built. */
export interface FormerSite {
  posts: FormerPost[];
  /** Paths that only lead to the path of a post. */
  redirects: Map<string, string>;
}

/** Reads what a system built of its blog. */
export function readFormer(folder: string, starter: Starter): FormerSite {
  const root = join(folder, starter.output);
  const site: FormerSite = { posts: [], redirects: new Map() };
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((entry) => entry.endsWith('.html')).sort()) {
    const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
    const html = readFileSync(join(root, name), 'utf8');
    const target = refreshIn(html);
    if (target !== undefined) site.redirects.set(path, target);
    else if (starter.isPost(path)) site.posts.push(...postIn(path, html, starter));
  }
  return site;
}

function postIn(path: string, html: string, starter: Starter): FormerPost[] {
  const body = firstOf(html, starter.isBody);
  if (!body) return [];
  const title = firstOf(html, starter.isTitle);
  return [
    {
      path: starter.addressOf?.(path) ?? path,
      title: title ? seenIn(title).text : '',
      seen: seenIn(body),
    },
  ];
}

/** Where a page that only sends its reader on sends them, decoded. */
function refreshIn(html: string): string | undefined {
  const meta = firstOf(
    html,
    (element) => element.tagName === 'meta' && attributeOf(element, 'http-equiv') === 'refresh',
  );
  const content = (meta && attributeOf(meta, 'content')) ?? '';
  const address = /^\s*\d+;\s*url=(.+)$/i.exec(content)?.[1];
  return address && decodeURIComponent(new URL(address, 'https://example.com').pathname);
}
