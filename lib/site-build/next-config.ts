import { existsSync } from 'node:fs';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants';
import { BUILD_FOLDER } from '../build-output/build-record';
import { resultFingerprint } from '../cache/program-fingerprint';
import { commentsAvailability } from '../comments/availability';
import { site } from '../site';
import { canonicalRedirects } from './canonical-redirects';
import { DRAFT_OUTPUT } from './next-build';
import { nextHeaders } from './next-headers';
import { nextRewrites } from './next-rewrites';
import { runPreparation } from './run-program';

/** The configuration of Next.js, for `next build`, `next dev` and `next start`. */
export async function nextConfig(phase: string): Promise<NextConfig> {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  // npm run build sets BUILD_FOLDER and prerenders the pages; `next build` called directly makes them itself.
  const isPrerendered = !development && process.env[BUILD_FOLDER] !== undefined;
  return {
    basePath: site.basePath,
    poweredByHeader: false,
    // lib/images makes every size of an image that pages use. Anybody could request any number of other sizes from
    // the endpoint /_next/image.
    images: { unoptimized: true },
    // A hash of the code that renders comments. Stored HTML of a comment is shown only if the same code rendered
    // it.
    env:
      phase === PHASE_PRODUCTION_BUILD
        ? { COMMENT_RENDERER: await resultFingerprint('lib/comments/render-comment.ts') }
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
      // Writing this cache would take 50 MB and add a third to the time of compiling, although there is little
      // to compile.
      turbopackFileSystemCacheForBuild: false,
      // Source maps take a third of the time of compiling. Stack traces of the built server name the lines of
      // the compiled code with or without them.
      turbopackSourceMaps: development,
      // `%e3` and `%E3` must be distinguished: one redirects to the other.
      caseSensitiveRoutes: true,
    },
    // Packages that are not compiled, but loaded from node_modules when they are used. Compiling them for every
    // route would take longer than the rest of the build, and most processes never need the Markdown pipeline or
    // a database driver.
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
    // When Next.js prerenders the pages, source maps would slow down each of them, and no error here needs them.
    enablePrerenderSourceMaps: false,
    redirects: async () =>
      (await canonicalRedirects()).redirects.map((rule) => ({ ...rule, permanent: true })),
    rewrites: () => nextRewrites(development, isPrerendered),
    // These routes read the record of the build and send prerendered pages, so hosts must store those files
    // beside the routes. A key is a glob, in which [...path] would be a character class, so `*` replaces it.
    outputFileTracingIncludes: {
      '/{resolve,api/*,*/comments,comments}/**': ['./public/_built/answers/**/*'],
      // The path of the database driver is computed at run time, so Next.js cannot trace it.
      '/{*/comments,comments}/**': ['./node_modules/@libsql/**/*', './public/_assets/comments-*'],
    },
    // The development server needs inline scripts and eval, which the Content-Security-Policy forbids.
    headers: async () => (development ? [] : nextHeaders()),
  };
}

/**
 * The extensions of the files that Next.js reads as pages and routes. Those of the live preview exist in
 * development only; those of comments in development, and in a build that accepts comments. When the build has
 * prerendered the pages, their extensions are excluded.
 */
function pageExtensions(development: boolean, isPrerendered: boolean): string[] {
  const takesComments = commentsAvailability(site, process.env) === 'on';
  const routes = ['ts', ...(development || takesComments ? ['comments.ts'] : [])];
  if (isPrerendered) return routes;
  const pages = ['tsx', 'static.ts', ...(takesComments || development ? ['comments.tsx'] : [])];
  return [...(development ? ['dev.tsx', 'dev.ts'] : []), ...pages, ...routes];
}
