import type { BlogFolder } from '../read/blog-folder';
import { filesBelow } from '../read/files-below';
import { languageInProgram } from '../read/language';
import { ProgramFile } from '../read/program';
import { listOf, textOf } from '../read/values';
import type { OldRedirect } from '../urls/old-redirect';
import { redirectsIn } from './redirects';

/** Files that usually name the URL and the language of the site. */
const SITES = [
  ...['gatsby-config.js', 'gatsby-config.ts'],
  ...['data/siteMetadata.js', 'data/siteMetadata.ts', 'siteMetadata.js', 'site.config.js'],
  ...['site.config.ts', 'lib/constants.ts', 'config.ts', 'config/site.ts', 'lib/site-config.ts'],
  'next-sitemap.config.js',
];

/** Files that usually name the default language of a site in several: `i18n.ts`, `i18n/routing.ts`. */
const INTERNATIONAL = /(?:^|\/)i18n(?:[-/.](?:config|routing|settings))?\.[cm]?[jt]s$/;

/** Packages with which a project compiles MDX, often also that in files with the extension `.md`. */
const COMPILERS = /"(?:next-mdx-remote(?:-client)?|mdx-bundler|@next\/mdx|@mdx-js\/[a-z]+)"\s*:/;

/** What a project says of all its posts. */
interface ProjectSettings {
  basePath: string;
  /** The names of settings that cannot be read, such as `next.config.js: basePath`. */
  unknown: readonly string[];
  /** The URL of the site, when a usual file or a layout names it. */
  address: string | undefined;
  /** The languages of `i18n` (https://nextjs.org/docs/pages/guides/internationalization), and the main one. */
  locales: readonly string[];
  mainLocale: string;
  /** What `trailingSlash` adds to each path. */
  slash: string;
  language: string | undefined;
  compilesMdx: boolean;
  redirects: readonly OldRedirect[];
}

/**
 * Reads the settings of a project and of its packages, which have configurations of their own.
 *
 * @param pages what {@link pagesFolders} returns.
 */
export function settingsOf(folder: BlogFolder, pages: readonly string[]): ProjectSettings {
  const packages = [
    ...new Set(['', ...pages.map((name) => name.replace(/(?:src\/)?(?:app|pages)$/, ''))]),
  ];
  const config = packages.flatMap((project) =>
    ['.js', '.mjs', '.ts', '.mts'].map((extension) => `${project}next.config${extension}`),
  );
  const program = ProgramFile.first(folder, ...config);
  const unknown: string[] = [];
  const given = textOf(
    program?.property('basePath', () => unknown.push(`${program.path}: basePath`)),
  );
  // A redirect can have `basePath: false`.
  const basePath = given.startsWith('/') ? given : '';
  const layouts = pages
    .map((name) => folder.textsBelow(name, /(?:^|\/)(?:layout|_document)\.[jt]sx?$/))
    .join('\n');
  const texts = [layouts, folder.texts(...config, ...SITES), folder.textsBelow('', INTERNATIONAL)];
  return {
    ...{ basePath, unknown, address: siteOf(folder, layouts) },
    locales: listOf(program?.property('locales')).map(textOf),
    mainLocale: textOf(program?.property('defaultLocale')),
    slash: program?.property('trailingSlash') === 'true' ? '/' : '',
    language: languageInProgram(texts.join('\n')),
    redirects: redirectsIn(folder.texts(...config), basePath),
    compilesMdx: COMPILERS.test(folder.texts(...packages.map((name) => `${name}package.json`))),
  };
}

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
function siteOf(folder: BlogFolder, layouts: string): string | undefined {
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
