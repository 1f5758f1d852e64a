import { relative } from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants';
import { commentsAvailability } from '../comments/availability';
import { FEED_TYPES } from '../feeds/feed-types';
import { ICON_NAMES } from '../icons/icon-names';
import { LOCK_FILE } from '../posts/first-published';
import { postsFolder } from '../posts/posts';
import { securityHeaders } from '../security';
import { site } from '../site';
import { sourceFingerprint } from '../source-fingerprint';
import { HASHED_FOLDERS } from '../urls';
import { PAGE_PATH } from './built-files';
import { BRACKETED, MISSPELT, OTHER_SPELLING } from './misspelt';
import { spellingRoutes } from './routes';

const FEED_NAMES = Object.keys(FEED_TYPES).map((path) => path.slice(1));
/** Names of the feeds, and of all files at the root that app/resolve makes, as patterns. */
const FEEDS = patternOf(FEED_NAMES);
const MADE_FILES = patternOf([
  ...FEED_NAMES,
  ...ICON_NAMES,
  ...['manifest.webmanifest', 'opensearch.xml', 'robots.txt'],
]);

function patternOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('.', '\\.')).join('|');
}

/** What Next.js is told; read by `next build`, `next dev` and `next start`. */
export function nextConfig(phase: string): NextConfig {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  // Vercel keeps its pages where it likes.
  const hasPageFiles = !development && !process.env.VERCEL;
  const posts = relative(process.cwd(), postsFolder());
  return {
    basePath: site.basePath,
    poweredByHeader: false,
    // Pictures have their sizes from lib/images; the endpoint /_next/image would make any number of others.
    images: { unoptimized: true },
    // HTML of comments that other code rendered is not shown.
    env: phase === PHASE_PRODUCTION_BUILD ? { COMMENT_RENDERER: commentRenderer() } : {},
    // A server of its own in one folder, for the Dockerfile.
    output: process.env.STANDALONE ? 'standalone' : undefined,
    // Same input, same bytes: nothing of a page may depend on when or where it was built.
    generateBuildId: () => 'tsuzuri',
    reactStrictMode: true,
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
    pageExtensions: pageExtensions(development),
    // Types are checked by `npm run types`, once and with the tests included.
    typescript: { ignoreBuildErrors: true },
    // Next's own notices in the page would hide the author's.
    devIndicators: false,
    // No page of ours fails in a way only a source map could tell, and they slow every page.
    enablePrerenderSourceMaps: false,
    redirects: async () =>
      (await spellingRoutes()).redirects.map((rule) => ({ ...rule, permanent: true })),
    rewrites: async () => ({
      beforeFiles: [
        ...(hasPageFiles
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
        { source: `/:path(${MISSPELT})`, destination: '/resolve/misspelt' },
        // Out of the way of the routes of Next.js that have this name.
        { source: `/:path(${BRACKETED})`, destination: '/resolve/bracketed/:path' },
      ],
      // Next.js's own page of a post would list every slug in a new process at each request, and know
      // a new post only the second time it is asked for.
      afterFiles: [
        // First, for hosts that compare without regard to case.
        ...(await spellingRoutes()).rewrites,
        // After the files, so that one the owner put into `public` is given out instead of ours. The
        // feeds are files of lib/build/built-files. One rule for all: Next.js compiles the pattern of
        // every rewrite again for each page it makes.
        development
          ? { source: `/:icon(${patternOf(ICON_NAMES)})`, destination: '/preview/icons/:icon' }
          : { source: `/:feed(${FEEDS})`, destination: '/_built/:feed' },
        { source: `/:file(${MADE_FILES})`, destination: '/resolve/:file' },
        { source: `/:path(${OTHER_SPELLING})`, destination: '/resolve/:path' },
        ...(development ? [{ source: '/:slug', destination: '/preview/post/:slug' }] : []),
        ...(hasPageFiles
          ? [{ source: `/:path(${PAGE_PATH})`, destination: '/_built/pages/:path.html' }]
          : []),
      ],
      // What no page and no file answers may be a former path, or another spelling of one.
      fallback: [
        // A rewritten path stays so.
        ...(hasPageFiles
          ? [{ source: '/_built/pages/:path(.+)\\.html', destination: '/resolve/:path' }]
          : []),
        { source: '/:path((?!_next/|missing/).+)', destination: '/resolve/:path' },
      ],
    }),
    // These read the posts. A path is a pattern here, in which [...path] would be a set of
    // letters. A folder outside the project cannot go along.
    outputFileTracingIncludes: {
      ...(!posts.startsWith('..') && {
        '/{resolve,api/*,*/comments,comments}/**': [
          `./${posts}/**/*.{[mM][dD],[mM][aA][rR][kK][dD][oO][wW][nN]}`,
          `./${posts}/${LOCK_FILE}`,
        ],
      }),
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
            ...Object.entries(FEED_TYPES).map(([source, value]) => ({
              source,
              headers: [{ key: 'Content-Type', value }],
            })),
            // What is not there is kept by nobody: lib/build/settle-answer.
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
 * Endings of the files of pages and routes: those of the live preview exist in development alone,
 * those of the comments also where a build takes comments. Each route takes a fifth of a second to
 * compile.
 */
function pageExtensions(development: boolean): string[] {
  const takesComments = commentsAvailability(site, process.env) === 'on';
  return [
    ...(development ? ['dev.tsx', 'dev.ts'] : []),
    ...(development || takesComments ? ['comments.tsx', 'comments.ts'] : []),
    ...['tsx', 'ts'],
  ];
}

/** Fingerprint of the code that makes HTML of comments, that of packages included. */
function commentRenderer(): string {
  return sourceFingerprint([['lib', 'comments'], ['lib', 'markdown'], ['package-lock.json']]);
}

function cacheControl(value: string) {
  return [{ key: 'Cache-Control', value }];
}
