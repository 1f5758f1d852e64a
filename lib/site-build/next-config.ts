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

/** Names of the files at the root that app/resolve makes, as a pattern. */
const MADE_FILES = patternOf([
  ...Object.keys(FEED_TYPES).map((path) => path.slice(1)),
  ...ICON_NAMES,
  ...['manifest.webmanifest', 'opensearch.xml', 'robots.txt'],
]);

/** `Content-Type` of those whose names do not tell it. */
const MADE_TYPES = {
  '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
  '/robots.txt': 'text/plain; charset=utf-8',
};

/** Names of inner files, and of pages that Next.js makes whatever there is, as a pattern. */
const INNER_PATH = '(?:404|500|_error|_global-error|_not-found|_built(?:/.*)?)$';

function patternOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('.', '\\.')).join('|');
}

/** What Next.js is told; read by `next build`, `next dev` and `next start`. */
export async function nextConfig(phase: string): Promise<NextConfig> {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  // By npm run build; a `next build` alone makes every page by itself.
  const isPrinted = !development && process.env[BUILD_FOLDER] !== undefined;
  return {
    basePath: site.basePath,
    poweredByHeader: false,
    // Pictures have their sizes from lib/images; the endpoint /_next/image would make any number of others.
    images: { unoptimized: true },
    // HTML of comments that other code rendered is not shown.
    env:
      phase === PHASE_PRODUCTION_BUILD
        ? { COMMENT_RENDERER: await wholeFingerprint('lib/comments/render-comment.ts') }
        : {},
    // A server of its own in one folder, for the Dockerfile.
    output: process.env.STANDALONE ? 'standalone' : undefined,
    // Same input, same bytes: nothing of a page may depend on when or where it was built.
    generateBuildId: async () => {
      // What Next.js asks for once, before anything else of a build.
      const code = isPrinted ? 0 : await runPreparation();
      if (code !== 0) process.exit(code);
      return 'tsuzuri';
    },
    reactStrictMode: true,
    // lib/site-build/next-build removes what is no more.
    cleanDistDir: false,
    distDir: isPrinted && existsSync(DRAFT_OUTPUT) ? DRAFT_OUTPUT : undefined,
    experimental: {
      // Our links are plain; no router in the browser prefetches parts of pages.
      prefetchInlining: false,
      // To write it takes a third of the time of compiling without it, to keep it 50 MB, and there is
      // little left to compile for.
      turbopackFileSystemCacheForBuild: false,
      // A third of the time of compiling; the server's errors name the compiled line anyway.
      turbopackSourceMaps: development,
      // Escapes in lower case are another spelling of a path.
      caseSensitiveRoutes: true,
    },
    // Read as they are when they are used, instead of compiled for every route, which takes longer
    // than all the rest. Most processes never need the pipeline of Markdown, or a driver.
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
    pageExtensions: pageExtensions(development, isPrinted),
    // Types are checked by `npm run types`, once and with the tests included.
    typescript: { ignoreBuildErrors: true },
    // Next's own notices in the page would hide the author's.
    devIndicators: false,
    // No page of ours fails in a way only a source map could tell, and they slow every page.
    enablePrerenderSourceMaps: false,
    redirects: async () =>
      (await canonicalRedirects()).redirects.map((rule) => ({ ...rule, permanent: true })),
    rewrites: async () => ({
      beforeFiles: [
        // There no server of ours stands before Next.js: lib/server/screen-request. First, for other rules lead
        // to these names.
        ...(process.env.VERCEL
          ? [{ source: `/:path(${INNER_PATH})`, destination: '/resolve/404' }]
          : []),
        ...(isPrinted
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
        // Out of the way of the routes of Next.js that have this name.
        { source: `/:path(${BRACKETED})`, destination: '/resolve/bracketed/:path' },
      ],
      // Next.js's own page of a post would list every slug in a new process at each request, and know
      // a new post only the second time it is asked for.
      afterFiles: [
        // First, for hosts that compare without regard to case.
        ...(await canonicalRedirects()).rewrites,
        // In development icons are drawn for each seal that `site.config.ts` comes to have.
        ...(development
          ? [{ source: `/:icon(${patternOf(ICON_NAMES)})`, destination: '/preview/icons/:icon' }]
          : []),
        // After the files, so that one the owner put into `public` is given out instead of ours. One rule
        // for all: Next.js compiles the pattern of every rewrite again for each answer.
        {
          source: `/:file((?:${MADE_FILES})$)`,
          destination: isPrinted ? '/_built/:file' : '/resolve/:file',
        },
        { source: `/:path(${OTHER_SPELLING})`, destination: '/resolve/:path' },
        ...(development ? [{ source: '/:slug', destination: '/preview/post/:slug' }] : []),
        ...(isPrinted
          ? [{ source: `/:path(${PAGE_PATH}$)`, destination: '/_built/pages/:path.html' }]
          : []),
      ],
      // What no page and no file answers may be a former path, or another spelling of one.
      fallback: [
        // A rewritten path stays so.
        ...(isPrinted
          ? [{ source: '/_built/pages/:path(.+)\\.html', destination: '/resolve/:path' }]
          : []),
        {
          // Where Next.js makes pages, one for what is missing is asked for by its path.
          source: isPrinted ? '/:path((?!_next/).+)' : '/:path((?!_next/|missing/).+)',
          destination: '/resolve/:path',
        },
      ],
    }),
    // These read what the build tells, and answer with pages it printed. A path is a pattern here, in which
    // [...path] would be a set of letters.
    outputFileTracingIncludes: {
      '/{resolve,api/*,*/comments,comments}/**': ['./public/_built/answers/**/*'],
      // The driver is loaded by a name made up at run time.
      '/{*/comments,comments}/**': ['./node_modules/@libsql/**/*', './public/_assets/comments-*'],
    },
    headers: async () =>
      // Next's development server needs inline scripts and eval.
      development
        ? []
        : [
            {
              // The files of the search index are data that a page reads, dozens of them.
              source: '/((?!_search/).*)',
              headers: [
                ...securityHeaders(),
                // Always asked for again, and answered with 304 by the ETag while unchanged.
                { key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' },
              ],
            },
            // A page with a form is kept for the way back, so that nothing typed is lost; a page that
            // an address alone opens is kept by nobody.
            { source: '/:slug/comments', headers: cacheControl('private, no-cache') },
            { source: '/comments/:path*', headers: cacheControl('no-store') },
            ...Object.entries({ ...FEED_TYPES, ...MADE_TYPES }).map(([source, value]) => ({
              source,
              headers: [{ key: 'Content-Type', value }],
            })),
            // What is not there is kept by nobody: lib/server/correct-headers.
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
 * Endings of the files of pages and routes: those of the live preview exist in development alone, those of the
 * comments also where a build takes comments, and pages and files that are printed already are not made again.
 */
function pageExtensions(development: boolean, isPrinted: boolean): string[] {
  const takesComments = commentsAvailability(site, process.env) === 'on';
  const routes = ['ts', ...(development || takesComments ? ['comments.ts'] : [])];
  if (isPrinted) return routes;
  const pages = ['tsx', 'static.ts', ...(takesComments || development ? ['comments.tsx'] : [])];
  return [...(development ? ['dev.tsx', 'dev.ts'] : []), ...pages, ...routes];
}

function cacheControl(value: string) {
  return [{ key: 'Cache-Control', value }];
}
