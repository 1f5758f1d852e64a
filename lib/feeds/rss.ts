import { permalink, sitePath } from '../urls';
import type { Feed, FeedEntry } from './feed';
import { element, escapeXml, xmlDocument } from './xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** Serializes a feed as RSS 2.0 (https://www.rssboard.org/rss-specification) with complete articles. */
export function printRss(feed: Feed): string {
  const channel = element('channel', {}, [
    element('title', {}, feed.title),
    element('link', {}, feed.home),
    // Required in RSS 2.0.
    element('description', {}, feed.description || feed.title),
    element('language', {}, feed.language),
    ...(feed.license ? [element('copyright', {}, `${feed.license.name} ${feed.license.url}`)] : []),
    element('lastBuildDate', {}, mailDate(feed.updated)),
    element('atom:link', {
      rel: 'self',
      type: 'application/rss+xml',
      href: permalink(sitePath('/rss.xml')),
    }),
    ...feed.entries.map((entry) => printItem(entry, feed)),
  ]);
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, [channel]));
}

function printItem(entry: FeedEntry, { author }: Feed) {
  return element('item', {}, [
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, mailDate(entry.published)),
    // <author> must be an e-mail address; dc:creator of Dublin Core may be a name.
    ...(entry.authors ?? [author ?? []].flat()).map(({ name }) => element('dc:creator', {}, name)),
    ...(entry.language ? [element('dc:language', {}, entry.language)] : []),
    ...entry.tags.map((tag) => element('category', {}, tag)),
    // The only element of RSS 2.0 that contains HTML, so plain text is escaped for HTML first.
    ...(entry.summary ? [element('description', {}, escapeXml(entry.summary))] : []),
    element('content:encoded', {}, entry.html),
  ]);
}

/** A date of RFC 822 with a four-digit year, as RSS 2.0 requires. */
function mailDate(rfc3339: string): string {
  return new Date(rfc3339).toUTCString();
}
