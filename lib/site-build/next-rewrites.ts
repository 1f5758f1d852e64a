import { GROUP_FEED, PAGE_PATH } from '../build-output/page-files';
import { FEED_TYPES } from '../feeds/media-types';
import { ICON_NAMES } from '../icons/icon-names';
import { site } from '../site';
import { canonicalRedirects, formerQueryNames } from './canonical-redirects';
import { BRACKETED, NONCANONICAL, OTHER_SPELLING } from './noncanonical-paths';

/** Pattern of the names of the files at the root that app/resolve generates. */
const ROOT_FILES = patternOf([
  ...Object.keys(FEED_TYPES).map((path) => path.slice(1)),
  ...ICON_NAMES,
  ...['manifest.webmanifest', 'opensearch.xml', 'robots.txt'],
  ...(site.markdown ? ['llms.txt', 'llms-full.txt'] : []),
]);

/** Pattern of the paths of the Markdown of posts; it excludes what PAGE_PATH of lib/build-output/page-files does. */
const MARKDOWN_PATH = '(?!.*%25)[^/.][^/]*\\.md';

/** Pattern of internal paths: files of the build, and the error pages that Next.js always makes. */
const INTERNAL_PATH = '(?:404|500|_error|_global-error|_not-found|_built(?:/.*)?)$';

/**
 * The rewrites of next.config, in the order in which Next.js applies them: `beforeFiles` before it looks for a
 * file of `public`, `afterFiles` after that and before dynamic routes, `fallback` if nothing else matched.
 *
 * @param isPrerendered whether npm run build has prerendered the pages to `public/_built`.
 */
export async function nextRewrites(development: boolean, isPrerendered: boolean) {
  return {
    beforeFiles: [
      // On Vercel lib/server/screen-request does not run before Next.js. This rule is first, because later rules
      // rewrite to the internal paths.
      ...(process.env.VERCEL
        ? [{ source: `/:path(${INTERNAL_PATH})`, destination: '/resolve/404' }]
        : []),
      // Only requests for the front page with such a parameter reach the route. The page itself stays a file.
      ...(await formerQueryNames()).map((key) => ({
        source: '/',
        has: [{ type: 'query' as const, key }],
        destination: '/resolve/query',
      })),
      ...(isPrerendered
        ? [
            { source: '/', destination: '/_built/home.html' },
            {
              source: '/:page(archive|authors|search|series|tags)',
              destination: '/_built/pages/:page.html',
            },
          ]
        : []),
      ...(development
        ? [
            { source: '/_images/:name', destination: '/preview/images/:name' },
            { source: '/_files/:key/:name', destination: '/preview/files/:key/:name' },
          ]
        : []),
      { source: `/:path(${NONCANONICAL})`, destination: '/resolve/misspelt' },
      // Next.js would take a path such as /[slug] for the name of its own route.
      { source: `/:path(${BRACKETED})`, destination: '/resolve/bracketed/:path' },
    ],
    afterFiles: [
      // These rules are first: some hosts ignore case when they compare paths, and there OTHER_SPELLING below
      // matches the same paths.
      ...(await canonicalRedirects()).rewrites,
      // In development an icon is drawn again after `seal` changes in `site.config.ts`.
      ...(development
        ? [{ source: `/:icon(${patternOf(ICON_NAMES)})`, destination: '/preview/icons/:icon' }]
        : []),
      ...(site.markdown && !isPrerendered
        ? [{ source: `/:file(${MARKDOWN_PATH}$)`, destination: '/resolve/markdown/:file' }]
        : []),
      // In afterFiles, so that a file of the owner in `public` has precedence. One rule for all names,
      // because Next.js compiles the pattern of every rewrite again for each response.
      isPrerendered
        ? {
            source: `/:file((?:${site.markdown ? `${ROOT_FILES}|${MARKDOWN_PATH}` : ROOT_FILES})$)`,
            destination: '/_built/:file',
          }
        : { source: `/:file((?:${ROOT_FILES})$)`, destination: '/resolve/:file' },
      { source: `/:path(${OTHER_SPELLING})`, destination: '/resolve/:path' },
      // In development the live preview serves posts. app/[slug] would list all slugs in a new process at each
      // request, and would serve a new post only at the second request.
      ...(development ? [{ source: '/:slug', destination: '/preview/post/:slug' }] : []),
      ...(isPrerendered
        ? [
            { source: `/:path(${GROUP_FEED}$)`, destination: '/_built/:path' },
            { source: `/:path(${PAGE_PATH}$)`, destination: '/_built/pages/:path.html' },
          ]
        : []),
    ],
    // A path without a page or file may be a former path, or another spelling of a path.
    fallback: [
      // A rule above may have rewritten the path to a prerendered page or feed that does not exist.
      ...(isPrerendered
        ? [
            { source: '/_built/pages/:path(.+)\\.html', destination: '/resolve/:path' },
            { source: '/_built/:path(.+\\.md)', destination: '/resolve/:path' },
            { source: `/_built/:path(${GROUP_FEED})`, destination: '/resolve/:path' },
          ]
        : []),
      {
        // When Next.js itself makes the pages, it serves the 404 page of each year at a path below /missing.
        source: isPrerendered ? '/:path((?!_next/).+)' : '/:path((?!_next/|missing/).+)',
        destination: '/resolve/:path',
      },
    ],
  };
}

function patternOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('.', '\\.')).join('|');
}
