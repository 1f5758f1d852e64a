import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants';
import { securityHeaders } from '../security';
import { site } from '../site';

/** A sign of percent without two hexadecimal digits, or bytes that are not UTF-8 (RFC 3629 §4). */
const TAIL = '%[89ab][0-9a-f]';
const UTF8 = [
  '%[0-7][0-9a-f]',
  `%(?:c[2-9a-f]|d[0-9a-f])${TAIL}`,
  `%e0%[ab][0-9a-f]${TAIL}`,
  `%(?:e[1-9a-ce-f])${TAIL}${TAIL}`,
  `%ed%[89][0-9a-f]${TAIL}`,
  `%f0%(?:9|a|b)[0-9a-f]${TAIL}${TAIL}`,
  `%f[1-3]${TAIL}${TAIL}${TAIL}`,
  `%f4%8[0-9a-f]${TAIL}${TAIL}`,
].join('|');
const UNDECODABLE = `(?:[^%]|${UTF8})*(?!${UTF8})%.*`;

/** What Next.js is told; read by `next build`, `next dev` and `next start`. */
export function nextConfig(phase: string): NextConfig {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  return {
    basePath: site.basePath,
    poweredByHeader: false,
    // A server of its own in one folder, for the Dockerfile.
    output: process.env.STANDALONE ? 'standalone' : undefined,
    // Same input, same bytes: nothing of a page may depend on when or where it was built.
    generateBuildId: () => 'tsuzuri',
    reactStrictMode: true,
    // Types are checked by `npm run types`, once and with the tests included.
    typescript: { ignoreBuildErrors: true },
    // Next's own notices in the page would hide the author's.
    devIndicators: false,
    // No page of ours fails in a way only a source map could tell, and they slow every page.
    enablePrerenderSourceMaps: false,
    rewrites: async () => ({
      // Next.js would answer a path it cannot decode with 500.
      beforeFiles: [{ source: `/:path(${UNDECODABLE})`, destination: '/resolve/undecodable' }],
      afterFiles: [],
      // What no page and no file answers may be a former path, or another spelling of one.
      fallback: [{ source: '/:path((?!_next/|missing/).+)', destination: '/resolve/:path' }],
    }),
    // What app/resolve reads besides its own program.
    outputFileTracingIncludes: {
      '/resolve/[...path]': [
        `./${process.env.POSTS_DIR || 'posts'}/**/*.md`,
        './.next/server/app/_not-found.html',
        './.next/server/app/missing/*.html',
      ],
    },
    headers: async () =>
      // Next's development server needs inline scripts and eval.
      development
        ? []
        : [
            {
              source: '/:path*',
              headers: [
                ...securityHeaders(),
                // Always asked for again, and answered with 304 by the ETag while unchanged.
                { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' },
              ],
            },
            {
              source: '/_assets/:path*',
              headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
            },
          ],
  };
}
