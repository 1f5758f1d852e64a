import type { MetadataRoute } from 'next';
import { permalink, sitePath } from '../lib/urls';

export const dynamic = 'force-static';

/** robots.txt: everyone may read everything. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/' },
    sitemap: permalink(sitePath('/sitemap.xml')),
  };
}
