import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decode } from '../read/decode';
import { filesBelow } from '../read/files-below';

/** A page of the old site. */
export interface OldPage {
  /** Its path, percent-encoded as it was written, with its query. */
  path: string;
  /** The file of the page, where the built site is a folder. */
  file?: string;
}

const HTML = /\.html?$/i;

/**
 * Reads which pages the old site had.
 *
 * @param path the folder of the built site, a sitemap (https://www.sitemaps.org/protocol.html), or
 *   a text file with one URL or path a line. A sitemap index leads to the sitemaps of the same
 *   names beside it.
 */
export function readOldSite(path: string): OldPage[] {
  if (statSync(path).isDirectory()) {
    return filesBelow(path)
      .filter((found) => !found.isOutside && HTML.test(found.path))
      .map((found) => ({
        path: `/${found.path.split('/').map(encodeURIComponent).join('/')}`.replace(
          /(^|\/)index\.html?$/i,
          '$1',
        ),
        file: join(path, found.path),
      }));
  }
  return [...new Set(urlsIn(path))].flatMap((url) => {
    const read = URL.canParse(url, 'https://old.invalid') && new URL(url, 'https://old.invalid');
    return read && /^https?:$/.test(read.protocol) ? { path: read.pathname + read.search } : [];
  });
}

function urlsIn(file: string, depth = 0): string[] {
  const text = decode(readFileSync(file));
  if (!/<(?:urlset|sitemapindex)\b/.test(text)) {
    return text.split(/\r?\n/).flatMap((line) => (/^\s*(?:#|$)/.test(line) ? [] : line.trim()));
  }
  const urls = [...text.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/loc>/g)];
  const locations = urls.map(([, url = '']) =>
    url.replace(/&(?:amp|#38);/g, '&').replace(/&apos;|&#39;/g, "'"),
  );
  if (!/<sitemapindex\b/.test(text) || depth > 0) return locations;
  return locations.flatMap((url) => {
    const sibling = join(dirname(file), basename(url));
    return existsSync(sibling) ? urlsIn(sibling, depth + 1) : [url];
  });
}
