import { FEED_TYPES } from '../feeds/media-types';
import { securityHeaders } from '../pages/security-headers';
import { HASHED_FOLDERS } from '../urls';

/** `Content-Type` of generated files besides the feeds. */
const GENERATED_TYPES = {
  '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  '/robots.txt': 'text/plain; charset=utf-8',
};

/** The headers of next.config, by pattern of paths: security, caching and `Content-Type`. */
export function nextHeaders() {
  return [
    {
      // The files of the search index are excluded. They are data that only a script reads, and one page may
      // request dozens of them.
      source: '/((?!_search/).*)',
      headers: [
        ...securityHeaders(),
        // Browsers revalidate at each request, and get 304 while the ETag is unchanged.
        { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' },
      ],
    },
    // The page with the comment form may be stored, so that the back button restores what was typed.
    // A page below /comments opens for anyone who has its URL, so no browser or proxy may store it.
    { source: '/:slug/comments', headers: cacheControl('private, no-cache') },
    { source: '/comments/:path*', headers: cacheControl('no-store') },
    ...Object.entries({ ...FEED_TYPES, ...GENERATED_TYPES }).map(([source, value]) => ({
      source,
      headers: [{ key: 'Content-Type', value }],
    })),
    // lib/server/correct-headers replaces this `Cache-Control` in an error response.
    ...HASHED_FOLDERS.map((folder) => ({
      source: `${folder}:path*`,
      headers: [
        { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
      ],
    })),
  ];
}

function cacheControl(value: string) {
  return [{ key: 'Cache-Control', value }];
}
