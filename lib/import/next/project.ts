import type { BlogFolder } from '../read/blog-folder';
import { filesBelow } from '../read/files-below';
import { ProgramFile } from '../read/program';
import { textOf } from '../read/values';

/** Files that usually name the URL and the language of the site. */
export const SITES = [
  ...['gatsby-config.js', 'gatsby-config.ts'],
  ...['data/siteMetadata.js', 'data/siteMetadata.ts', 'siteMetadata.js', 'site.config.js'],
  ...['site.config.ts', 'lib/constants.ts', 'config.ts', 'config/site.ts', 'lib/site-config.ts'],
  'next-sitemap.config.js',
];

/** Returns the `app` and `pages` folders of a project, also of one with several packages. */
export function pagesFolders(path: string): string[] {
  const folders = filesBelow(path).flatMap(
    ({ path: file }) =>
      /^((?:(?:packages|apps)\/[^/]+\/)?(?:src\/)?(?:app|pages))\//.exec(file)?.[1] ?? [],
  );
  return [...new Set(folders)];
}

/**
 * Returns the URL of the site, where a usual file or a layout names it.
 *
 * @param layouts the text of the layouts, which can set `metadataBase`.
 */
export function siteOf(folder: BlogFolder, layouts: string): string | undefined {
  for (const file of SITES) {
    const program = ProgramFile.first(folder, file);
    for (const name of [
      'siteUrl',
      'siteURL',
      'site_url',
      'SITE_URL',
      'baseUrl',
      'baseURL',
      'url',
    ]) {
      const url = textOf(program?.property(name));
      if (/^https?:\/\//.test(url)) return url;
    }
  }
  const texts = folder.texts(...SITES, '.env', '.env.production');
  const base = /\bmetadataBase:\s*new URL\(\s*['"`](https?:\/\/[^'"`$]+)['"`]/.exec(layouts)?.[1];
  if (base) return base;
  return /(?:site_?url|base_?url)\W{1,5}(https?:\/\/[^\s'"`]+)/i.exec(texts)?.[1];
}
