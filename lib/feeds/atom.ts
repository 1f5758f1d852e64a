import { permalink, sitePath } from '../urls';
import type { Feed, FeedAuthor, FeedEntry } from './feed';
import { element, xmlDocument } from './xml';

/**
 * Serializes a feed as Atom 1.0 (RFC 4287).
 *
 * @param self absolute URL of the feed; by default that of the feed of the site.
 */
export function printAtom(feed: Feed, self = permalink(sitePath('/atom.xml'))): string {
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      element('id', {}, feed.home),
      element('title', {}, feed.title),
      ...(feed.description ? [element('subtitle', {}, feed.description)] : []),
      element('updated', {}, feed.updated),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      ...(feed.license
        ? [
            element('rights', {}, `${feed.license.name} ${feed.license.url}`),
            // RFC 4946.
            element('link', { rel: 'license', href: feed.license.url }),
          ]
        : []),
      // A feed must have an author (RFC 4287 §4.1.1).
      printAuthor(feed.author ?? { name: feed.title }),
      ...feed.entries.map(printEntry),
    ]),
  );
}

function printAuthor({ name, url }: FeedAuthor) {
  return element('author', {}, [
    element('name', {}, name),
    ...(url ? [element('uri', {}, url)] : []),
  ]);
}

function printEntry(entry: FeedEntry) {
  return element('entry', { 'xml:lang': entry.language }, [
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    element('published', {}, entry.published),
    element('updated', {}, entry.updated),
    ...(entry.authors ?? []).map(printAuthor),
    ...entry.tags.map((tag) => element('category', { term: tag })),
    ...(entry.summary ? [element('summary', {}, entry.summary)] : []),
    element('content', { type: 'html' }, entry.html),
  ]);
}
