import { printJsonFeed } from '../../../lib/feeds/json-feed';
import { latestFeed } from '../../../lib/feeds/latest-feed';
import { FEED_TYPES } from '../../../lib/feeds/media-types';

export const dynamic = 'force-static';

/** The latest posts as JSON Feed 1.1. */
export async function GET() {
  const headers = { 'Content-Type': FEED_TYPES['/feed.json'] };
  return new Response(printJsonFeed(await latestFeed()), { headers });
}
