import { FEED_TYPES } from '../feeds/media-types';
import { securityHeaders } from '../pages/security-headers';
import { HASHED_FOLDERS } from '../urls';

/** `Content-Type` of generated files whose extension does not determine it. */
const GENERATED_TYPES = {
  '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  '/robots.txt': 'text/plain; charset=utf-8',
};

/** The headers of next.config, by pattern of paths: security, caching and `Content-Type`. */
export function nextHeaders() {
  return [
    {
      // Not for the search index: its files are data that a script reads, dozens of them.
      source: '/((?!_search/).*)',
      headers: [
        ...securityHeaders(),
        // Browsers revalidate at each request, and get 304 while the ETag is unchanged.
        { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' },
      ],
    },
    // The page with the comment form may be stored, so that the back button restores what was typed.
    // A page that its URL alone opens must never be stored.
    { source: '/:slug/comments', headers: cacheControl('private, no-cache') },
    { source: '/comments/:path*', headers: cacheControl('no-store') },
    ...Object.entries({ ...FEED_TYPES, ...GENERATED_TYPES }).map(([source, value]) => ({
      source,
      headers: [{ key: 'Content-Type', value }],
    })),
    // lib/server/correct-headers replaces this header in a 404.
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
