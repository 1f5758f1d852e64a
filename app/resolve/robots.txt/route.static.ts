import { permalink, sitePath } from '../../../lib/urls';

export const dynamic = 'force-static';

/** robots.txt (RFC 9309): every crawler may read everything. */
export function GET() {
  const sitemap = permalink(sitePath('/sitemap.xml'));
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(`User-Agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, { headers });
}
