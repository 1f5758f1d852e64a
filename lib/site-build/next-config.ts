import { existsSync } from 'node:fs';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants';
import { BUILD_FOLDER } from '../build-output/build-record';
import { PAGE_PATH } from '../build-output/page-files';
import { wholeFingerprint } from '../cache/program-fingerprint';
import { commentsAvailability } from '../comments/availability';
import { FEED_TYPES } from '../feeds/media-types';
import { ICON_NAMES } from '../icons/icon-names';
import { securityHeaders } from '../pages/security-headers';
import { site } from '../site';
import { HASHED_FOLDERS } from '../urls';
import { canonicalRedirects } from './canonical-redirects';
import { DRAFT_OUTPUT } from './next-build';
import { BRACKETED, NONCANONICAL, OTHER_SPELLING } from './noncanonical-paths';
import { runPreparation } from './run-program';

/** Pattern of the names of the files at the root that app/resolve generates. */
const MADE_FILES = patternOf([
  ...Object.keys(FEED_TYPES).map((path) => path.slice(1)),
  ...ICON_NAMES,
  ...['manifest.webmanifest', 'opensearch.xml', 'robots.txt'],
]);

/** `Content-Type` of those whose file extension does not determine it. */
const MADE_TYPES = {
  '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  '/robots.txt': 'text/plain; charset=utf-8',
};

/** Pattern of internal paths: files of the build, and the error pages that Next.js always makes. */
const INTERNAL_PATH = '(?:404|500|_error|_global-error|_not-found|_built(?:/.*)?)$';

function patternOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('.', '\\.')).join('|');
}

/** The configuration of Next.js, for `next build`, `next dev` and `next start`. */
export async function nextConfig(phase: string): Promise<NextConfig> {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  // npm run build sets BUILD_FOLDER and prerenders the pages; `next build` called directly makes them itself.
  const isPrerendered = !development && process.env[BUILD_FOLDER] !== undefined;
  return {
    basePath: site.basePath,
    poweredByHeader: false,
    // lib/images makes the sizes of each image; the endpoint /_next/image would make any number of others.
    images: { unoptimized: true },
    // Comments are shown from cached HTML only if the same code rendered it.
    env:
      phase === PHASE_PRODUCTION_BUILD
        ? { COMMENT_RENDERER: await wholeFingerprint('lib/comments/render-comment.ts') }
        : {},
    // The Dockerfile copies one folder that contains the whole server.
    output: process.env.STANDALONE ? 'standalone' : undefined,
    // A constant, so that the same input gives the same bytes.
    generateBuildId: async () => {
      // Next.js calls this function once, before any other step of a build.
      const code = isPrerendered ? 0 : await runPreparation();
      if (code !== 0) process.exit(code);
      return 'tsuzuri';
    },
    reactStrictMode: true,
    // lib/site-build/next-build removes old output.
    cleanDistDir: false,
    distDir: isPrerendered && existsSync(DRAFT_OUTPUT) ? DRAFT_OUTPUT : undefined,
    experimental: {
      // Links are plain <a> elements; no router in the browser prefetches parts of pages.
      prefetchInlining: false,
      // Writing the cache takes a third of the time of compiling without it and 50 MB, and little is left to
      // compile.
      turbopackFileSystemCacheForBuild: false,
      // They take a third of the time of compiling; stack traces of the server name the compiled line anyway.
      turbopackSourceMaps: development,
      // `%e3` and `%E3` must be distinguished: one redirects to the other.
      caseSensitiveRoutes: true,
    },
    // Loaded from node_modules when they are used. Compiling them for every route would take longer than all
    // the rest, and most processes never need the Markdown pipeline or a database driver.
    serverExternalPackages: [
      ...[
        'budoux',
        'esbuild',
        'fontkit',
        'gray-matter',
        'heic-decode',
        'parse5',
        'shiki',
        'vfile',
        'yaml',
        'zod',
      ],
      ...['hast-util-raw', 'hast-util-sanitize', 'mdast-util-to-hast'],
      ...['remark', 'remark-cjk-friendly', 'remark-cjk-friendly-gfm-strikethrough'],
      ...['remark-gfm', 'remark-html', '@libsql/client', 'libsql', 'pg', 'nodemailer'],
    ],
    pageExtensions: pageExtensions(development, isPrerendered),
    // `npm run types` checks types, once and with the tests included.
    typescript: { ignoreBuildErrors: true },
    // The indicator of Next.js would cover the preview bar.
    devIndicators: false,
    // They slow every page, and no error here needs them.
    enablePrerenderSourceMaps: false,
    redirects: async () =>
      (await canonicalRedirects()).redirects.map((rule) => ({ ...rule, permanent: true })),
    rewrites: async () => ({
      beforeFiles: [
        // On Vercel lib/server/screen-request does not run before Next.js. First, because later rules rewrite
        // to these paths.
        ...(process.env.VERCEL
          ? [{ source: `/:path(${INTERNAL_PATH})`, destination: '/resolve/404' }]
          : []),
        ...(isPrerendered
          ? [
              { source: '/', destination: '/_built/home.html' },
              { source: '/:page(archive|search|tags)', destination: '/_built/pages/:page.html' },
            ]
          : []),
        ...(development
          ? [
              { source: '/_images/:name', destination: '/preview/images/:name' },
              { source: '/_files/:key/:name', destination: '/preview/files/:key/:name' },
            ]
          : []),
        { source: `/:path(${NONCANONICAL})`, destination: '/resolve/misspelt' },
        // Moves the path away from the route of Next.js that has the same name.
        { source: `/:path(${BRACKETED})`, destination: '/resolve/bracketed/:path' },
      ],
      // Posts are files that this rule finds. A dynamic route of Next.js would list all slugs in a new
      // process at each request, and would serve a new post only at the second request.
      afterFiles: [
        // First, because some hosts ignore case when they compare paths.
        ...(await canonicalRedirects()).rewrites,
        // In development an icon is drawn again after `seal` changes in `site.config.ts`.
        ...(development
          ? [{ source: `/:icon(${patternOf(ICON_NAMES)})`, destination: '/preview/icons/:icon' }]
          : []),
        // In afterFiles, so that a file of the owner in `public` has precedence. One rule for all names,
        // because Next.js compiles the pattern of every rewrite again for each response.
        {
          source: `/:file((?:${MADE_FILES})$)`,
          destination: isPrerendered ? '/_built/:file' : '/resolve/:file',
        },
        { source: `/:path(${OTHER_SPELLING})`, destination: '/resolve/:path' },
        ...(development ? [{ source: '/:slug', destination: '/preview/post/:slug' }] : []),
        ...(isPrerendered
          ? [{ source: `/:path(${PAGE_PATH}$)`, destination: '/_built/pages/:path.html' }]
          : []),
      ],
      // A path without a page or file may be a former path, or another spelling of a path.
      fallback: [
        // The path may already be rewritten to a prerendered page that does not exist.
        ...(isPrerendered
          ? [{ source: '/_built/pages/:path(.+)\\.html', destination: '/resolve/:path' }]
          : []),
        {
          // When Next.js itself makes the pages, the 404 page of each year has a path of its own.
          source: isPrerendered ? '/:path((?!_next/).+)' : '/:path((?!_next/|missing/).+)',
          destination: '/resolve/:path',
        },
      ],
    }),
    // These routes read the record of the build, and answer with prerendered pages. A key is a glob, in which
    // [...path] would be a character class, so `*` replaces it.
    outputFileTracingIncludes: {
      '/{resolve,api/*,*/comments,comments}/**': ['./public/_built/answers/**/*'],
      // The path of the database driver is computed at run time, so Next.js cannot trace it.
      '/{*/comments,comments}/**': ['./node_modules/@libsql/**/*', './public/_assets/comments-*'],
    },
    headers: async () =>
      // The development server needs inline scripts and eval, which the Content-Security-Policy forbids.
      development
        ? []
        : [
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
            ...Object.entries({ ...FEED_TYPES, ...MADE_TYPES }).map(([source, value]) => ({
              source,
              headers: [{ key: 'Content-Type', value }],
            })),
            // lib/server/correct-headers removes this header from a 404.
            ...HASHED_FOLDERS.map((folder) => ({
              source: `${folder}:path*`,
              headers: [
                { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' },
                { key: 'X-Content-Type-Options', value: 'nosniff' },
              ],
            })),
          ],
  };
}

/**
 * File extensions of pages and routes for Next.js. The routes of the live preview exist in development only,
 * the routes of comments also if the build accepts comments. Pages and files that are already prerendered are
 * excluded.
 */
function pageExtensions(development: boolean, isPrerendered: boolean): string[] {
  const takesComments = commentsAvailability(site, process.env) === 'on';
  const routes = ['ts', ...(development || takesComments ? ['comments.ts'] : [])];
  if (isPrerendered) return routes;
  const pages = ['tsx', 'static.ts', ...(takesComments || development ? ['comments.tsx'] : [])];
  return [...(development ? ['dev.tsx', 'dev.ts'] : []), ...pages, ...routes];
}

function cacheControl(value: string) {
  return [{ key: 'Cache-Control', value }];
}
