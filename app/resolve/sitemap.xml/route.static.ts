import { FEED_TYPES } from '../../../lib/feeds/media-types';
import { printSitemap } from '../../../lib/feeds/sitemap';
import { allPosts } from '../../../lib/posts/all-posts';
import { site } from '../../../lib/site';

export const dynamic = 'force-static';

/** The sitemap for search engines. */
export async function GET() {
  const headers = { 'Content-Type': FEED_TYPES['/sitemap.xml'] };
  return new Response(printSitemap(site, await allPosts()), { headers });
}
