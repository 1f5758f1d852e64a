import { printAtom } from '../../../lib/feeds/atom';
import { latestFeed } from '../../../lib/feeds/latest-feed';
import { FEED_TYPES } from '../../../lib/feeds/media-types';

export const dynamic = 'force-static';

/** The latest posts as Atom 1.0. */
export async function GET() {
  const headers = { 'Content-Type': FEED_TYPES['/atom.xml'] };
  return new Response(printAtom(await latestFeed()), { headers });
}
