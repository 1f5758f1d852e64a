import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Manifest = z.looseObject({
  routes: z.record(
    z.string(),
    z.looseObject({
      srcRoute: z.string().nullable(),
      initialHeaders: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

/** One file that `next build` made, for one URL path. */
export interface Prerendered {
  /**
   * Decoded path without the sub-path: `/`, `/記事`, `/rss.xml`; `/_not-found` for the 404 page. A
   * slug or tag with `%` has its built name (lib/urls). What app/resolve makes has its name alone.
   */
  path: string;
  /** The route that made it, for example `/[slug]`. */
  route: string;
  /** Where it lies: an `.html` page, or the `.body` of a route handler. */
  file: string;
  kind: 'page' | 'body';
  /** `Content-Type` of a body. */
  type?: string;
}

/**
 * Everything `next build` prerendered, from the manifest in the build's folder, in its order.
 * The page for an error of the server is left out: lib/build/lean writes its own.
 */
export async function prerendered(directory: string): Promise<Prerendered[]> {
  const text = await readFile(join(directory, 'prerender-manifest.json'), 'utf8');
  const { routes } = Manifest.parse(JSON.parse(text));
  return Object.entries(routes)
    .filter(([path]) => path !== '/_global-error')
    .map(([path, { srcRoute, initialHeaders }]) => {
      const type = initialHeaders?.['content-type'];
      const kind = type === undefined ? 'page' : 'body';
      const name = `${path === '/' ? '/index' : path}.${kind === 'page' ? 'html' : 'body'}`;
      const file = join(directory, 'server', 'app', name);
      // Next.js keeps the delimiters of paths encoded.
      const decoded = path.replace(/%(?:23|2f|3f|5c)/gi, decodeURIComponent);
      return {
        path: decoded.replace(/^\/resolve\//, '/'),
        route: srcRoute ?? path,
        file,
        kind,
        type,
      };
    });
}

/** How the manifest and the names of files spell a decoded path: with delimiters encoded. */
export function manifestPath(path: string): string {
  return path.replace(/[#?\\]/g, encodeURIComponent);
}
