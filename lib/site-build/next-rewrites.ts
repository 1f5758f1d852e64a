import { PAGE_PATH } from '../build-output/page-files';
import { FEED_TYPES } from '../feeds/media-types';
import { ICON_NAMES } from '../icons/icon-names';
import { canonicalRedirects } from './canonical-redirects';
import { BRACKETED, NONCANONICAL, OTHER_SPELLING } from './noncanonical-paths';

/** Pattern of the names of the files at the root that app/resolve generates. */
const GENERATED_FILES = patternOf([
  ...Object.keys(FEED_TYPES).map((path) => path.slice(1)),
  ...ICON_NAMES,
  ...['manifest.webmanifest', 'opensearch.xml', 'robots.txt'],
]);

/** Pattern of internal paths: files of the build, and the error pages that Next.js always makes. */
const INTERNAL_PATH = '(?:404|500|_error|_global-error|_not-found|_built(?:/.*)?)$';

/**
 * The rewrites of next.config, in the order in which Next.js applies them: before files of `public`, after
 * files and before dynamic routes, after everything else.
 *
 * @param isPrerendered whether npm run build has prerendered the pages to `public/_built`.
 */
export async function nextRewrites(development: boolean, isPrerendered: boolean) {
  return {
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
        source: `/:file((?:${GENERATED_FILES})$)`,
        destination: isPrerendered ? '/_built/:file' : '/resolve/:file',
      },
      { source: `/:path(${OTHER_SPELLING})`, destination: '/resolve/:path' },
      // In development app/[slug] would list all slugs in a new process at each request, and would serve
      // a new post only at the second request.
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
  };
}

function patternOf(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('.', '\\.')).join('|');
}
