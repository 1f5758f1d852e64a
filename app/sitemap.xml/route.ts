import { printSitemap } from '../../lib/feeds/sitemap';
import { allPosts } from '../../lib/posts/posts';
import { site } from '../../lib/site';

export const dynamic = 'force-static';

/** Every page of the site, for search engines. */
export async function GET() {
  const headers = { 'Content-Type': 'application/xml; charset=utf-8' };
  return new Response(printSitemap(site, await allPosts()), { headers });
}
