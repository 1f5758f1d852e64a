import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeOf } from '../../support/parse5-tree';
import { contentOf, firstElement, type PageContent } from './page-content';
import type { Starter } from './starters/starter';

/** A post or page as the other system has built it. */
export interface FormerPost {
  /** Its path on the old site, decoded. */
  path: string;
  title: string;
  content: PageContent;
  /** The imported file, once it is known. */
  file?: string;
}

/** A site that another system has built. */
export interface FormerSite {
  posts: FormerPost[];
  /** Paths of pages that only redirect, and the paths to which they redirect. */
  redirects: Map<string, string>;
}

/** Reads the site that a system has built of its blog. */
export function readFormer(folder: string, starter: Starter): FormerSite {
  const root = join(folder, starter.output);
  const site: FormerSite = { posts: [], redirects: new Map() };
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((entry) => entry.endsWith('.html')).sort()) {
    const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
    const html = readFileSync(join(root, name), 'utf8');
    const target = refreshTargetOf(html);
    if (target !== undefined) site.redirects.set(path, target);
    else if (starter.isPost(path)) site.posts.push(...postIn(path, html, starter));
  }
  return site;
}

function postIn(path: string, html: string, starter: Starter): FormerPost[] {
  const body = firstElement(html, starter.isBody);
  if (!body) return [];
  const title = firstElement(html, starter.isTitle);
  return [
    {
      path: starter.publicPathOf?.(path) ?? path,
      title: title ? contentOf(title).text : '',
      content: contentOf(body),
    },
  ];
}

/** Returns the decoded target path of a page with `<meta http-equiv="refresh">`. */
function refreshTargetOf(html: string): string | undefined {
  const meta = firstElement(
    html,
    (element) => element.tagName === 'meta' && attributeOf(element, 'http-equiv') === 'refresh',
  );
  const content = (meta && attributeOf(meta, 'content')) ?? '';
  const url = /^\s*\d+;\s*url=(.+)$/i.exec(content)?.[1];
  return url && decodeURIComponent(new URL(url, 'https://example.com').pathname);
}
