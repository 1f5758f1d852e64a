import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeLeniently } from '../../url-decoding';
import { decode } from '../read/decode';
import { filesBelow } from '../read/files-below';

/** A page of the old site. */
export interface OldPage {
  /** Its path, percent-encoded as it was written, with its query. */
  path: string;
  /** The file of the page, where the built site is a folder. */
  file?: string;
  /** Whether it lists posts, or is no page at all. */
  isList: boolean;
}

const HTML = /\.html?$/i;
/** Paths of pages that list posts, of every system, also front pages of a language: they have no post of their own. */
const LIST =
  /^\/(?:(?:ar|de|en|es|fr|id|it|ja|ko|nl|pl|pt|ru|th|tr|uk|vi|zh)(?:-[a-z]{2,4})?\/?)?$|(?:^|\/)page\/?[1-9]\d*\/?$|(?:^|\/)(?:tags?|categor(?:y|ies)|topics?|series|authors?|labels?|taxonom(?:y|ies))(?:\/|$)|(?:^|\/)(?:archives?|blog|pages?|posts?|articles?|search|404|500|_not-found|_global-error)\/?$|(?:^|\/)archives?\/\d{4}(?:\/\d{1,2}){0,2}\/?$|^\/\d{4}(?:\/\d{1,2}){0,2}\/?$/i;
/** A further page of a list. `/p/2.html` is the post `2` on most systems. */
const FURTHER_PAGE = /(?:^|\/)p\/?[1-9]\d*\/?$/i;
/** Files that are not pages, and parts of pages. */
const NO_PAGE = /^\/_gatsby\/|\.(?!php$|aspx?$|md$)[a-z][a-z0-9]{1,4}$/i;

/**
 * Returns whether the page at a path of the old site lists posts, or is no page at all.
 *
 * @param path the path below that of the site.
 */
export function isList(path: string): boolean {
  if (path.includes('?')) return false;
  const decoded = decodeLeniently(path.replace(/#.*$/s, ''));
  const name = decoded.replace(/\.html?$/i, '');
  return LIST.test(name) || FURTHER_PAGE.test(decoded) || NO_PAGE.test(name);
}

/**
 * Reads which pages the old site had.
 *
 * @param path the folder of the built site, a sitemap (https://www.sitemaps.org/protocol.html), or
 *   a text file with one URL or path a line. A sitemap index leads to the sitemaps of the same
 *   names beside it.
 * @param basePath the path of the site on its host, such as `/blog`. The folder of a built site does not contain it.
 */
export function readOldSite(path: string, basePath = ''): OldPage[] {
  if (statSync(path).isDirectory()) {
    return filesBelow(path)
      .filter((found) => !found.isOutside && HTML.test(found.path))
      .map((found) => {
        const below = `/${found.path.split('/').map(encodeURIComponent).join('/')}`.replace(
          /(^|\/)index\.html?$/i,
          '$1',
        );
        const file = join(path, found.path);
        return { path: `${basePath}${below}`, file, isList: isList(below) };
      });
  }
  return [...new Set(urlsIn(path))].flatMap((url) => {
    const read = URL.canParse(url, 'https://old.invalid') && new URL(url, 'https://old.invalid');
    if (!read || !/^https?:$/.test(read.protocol)) return [];
    const path = read.pathname + read.search;
    const isBelow = path.startsWith(`${encodeURI(basePath)}/`);
    return { path, isList: isList(isBelow ? path.slice(encodeURI(basePath).length) : path) };
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
