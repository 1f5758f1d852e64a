import { printAtom } from '../../lib/feeds/atom';
import { latestFeed } from '../../lib/feeds/latest-feed';

export const dynamic = 'force-static';

/** The latest posts as Atom 1.0. */
export async function GET() {
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
  return new Response(printAtom(await latestFeed()), { headers });
}
