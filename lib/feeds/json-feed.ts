import { permalink, sitePath } from '../urls';
import type { Feed, FeedEntry } from './feed';
import { legalText } from './xml';

/** Serializes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function printJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description || undefined,
    home_page_url: feed.home,
    feed_url: permalink(sitePath('/feed.json')),
    language: feed.language,
    authors: feed.author && [feed.author],
    items: feed.entries.map(itemOf),
  };
  // A lone surrogate is not a Unicode character, so strict JSON parsers refuse it.
  const legal = (_: string, value: unknown) =>
    typeof value === 'string' ? legalText(value) : value;
  return `${JSON.stringify(document, legal, 2)}\n`;
}

function itemOf(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary,
    image: entry.image,
    authors: entry.authors,
    date_published: entry.published,
    date_modified: entry.updated,
    language: entry.language,
    tags: entry.tags.length > 0 ? entry.tags : undefined,
  };
}
