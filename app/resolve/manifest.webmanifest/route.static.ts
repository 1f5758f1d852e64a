import type { MetadataRoute } from 'next';
import { siteColours } from '../../../lib/look/site-colours';
import { site } from '../../../lib/site';
import { listingPath, sitePath } from '../../../lib/urls';

export const dynamic = 'force-static';

/** manifest.webmanifest (Web Application Manifest): the site as an installed app. */
export function GET() {
  const { paper } = siteColours().light;
  const manifest: MetadataRoute.Manifest = {
    name: site.title,
    short_name: site.title,
    description: site.description || undefined,
    lang: site.language,
    start_url: listingPath(1),
    scope: listingPath(1),
    display: 'minimal-ui',
    // A manifest has only one set of colours, the light one; `theme-color` in the page has the dark one.
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: sitePath('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: sitePath('/apple-icon.png'), sizes: '180x180', type: 'image/png' },
    ],
  };
  const headers = { 'Content-Type': 'application/manifest+json' };
  return new Response(JSON.stringify(manifest), { headers });
}
