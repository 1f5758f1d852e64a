/** Paths of the feeds and the sitemap, which readers and robots ask for again and again, and their `Content-Type`. */
export const FEED_TYPES = {
  '/rss.xml': 'application/rss+xml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/sitemap.xml': 'application/xml; charset=utf-8',
} as const;
