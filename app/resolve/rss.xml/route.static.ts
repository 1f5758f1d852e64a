import { latestFeed } from '../../../lib/feeds/latest-feed';
import { FEED_TYPES } from '../../../lib/feeds/media-types';
import { printRss } from '../../../lib/feeds/rss';

export const dynamic = 'force-static';

/** The latest posts as RSS 2.0. */
export async function GET() {
  const headers = { 'Content-Type': FEED_TYPES['/rss.xml'] };
  return new Response(printRss(await latestFeed()), { headers });
}
