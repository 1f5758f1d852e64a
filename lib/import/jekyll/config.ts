import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { globSource } from '../read/globs';
import { languageOf } from '../read/language';
import type { People } from '../read/people';
import { peopleOf } from '../read/people-of';
import { basePathIn, basePathOf, hostsOf } from '../read/site-address';
import { zoneOf } from '../read/time-zone';
import { listOf, mappingOf, textOf } from '../read/values';

/**
 * The settings in `_config.yml` that the import uses
 * (https://jekyllrb.com/docs/configuration/options/).
 */
export interface JekyllConfig {
  people: People;
  values: Record<string, Value>;
  hosts: string[];
  /** The path of the site on its host, without a trailing slash. */
  base: string;
  /** The source folder inside the project folder; `''` when they are the same. */
  source: string;
  /** The permalink pattern of posts, or the name of a built-in one. */
  permalink: string;
  timeZone: string;
  /** The time zone that the blog sets itself. */
  ownZone?: string;
  language?: string;
  /** The languages of plugins, as written, the main one first. */
  languages: readonly string[];
  /** The folder that contains `_posts` and the other collections; `''` for the source folder. */
  collectionsFolder: string;
  /**
   * The collections whose files become pages, with their permalink patterns; `''` for the default
   * pattern.
   */
  collections: Map<string, string>;
  /** The collections whose files become no pages. */
  unbuilt: string[];
  /** Patterns of files and folders that are not part of the site. */
  excluded: string[];
  /**
   * Patterns of files and folders that are part of the site although their names begin with `_`.
   */
  included: string[];
  defaults: Default[];
}

/** Front matter for all files of a folder and a type. */
interface Default {
  path: string;
  type: string;
  values: Record<string, Value>;
}

/**
 * Reads the settings.
 *
 * @param timeZone the zone of the new site, used when the old blog does not set one.
 */
export function readConfig(folder: BlogFolder, timeZone: string): JekyllConfig {
  const values = folder.config('_config.yml', '_config.yaml', '_config.toml');
  const collections = collectionsOf(values.collections);
  const languages = listOf(values.languages).flatMap((name) => textOf(name) || []);
  return {
    people: peopleOf(folder),
    values,
    hosts: hostsOf(values.url),
    base: basePathOf(values.url) + basePathIn(values.baseurl),
    source: pathOf(values.source),
    permalink: textOf(values.permalink) || 'date',
    timeZone: zoneOf(values.timezone) ?? timeZone,
    ownZone: zoneOf(values.timezone),
    language: languageOf(
      values.lang,
      values.language,
      values.locale,
      values.default_lang,
      languages[0],
    ),
    languages,
    collectionsFolder: pathOf(values.collections_dir),
    collections,
    unbuilt: Object.keys(mappingOf(values.collections)).filter((name) => !collections.has(name)),
    excluded: listOf(values.exclude).flatMap((name) => textOf(name) || []),
    included: listOf(values.include).flatMap((name) => textOf(name) || []),
    defaults: listOf(values.defaults).flatMap(defaultOf),
  };
}

/**
 * Returns the default front matter of a file. Where defaults overlap, the most specific one wins,
 * as in Jekyll.
 *
 * @param path below the collections folder, or below the source folder.
 */
export function defaultsFor(
  { defaults, collectionsFolder }: Pick<JekyllConfig, 'defaults' | 'collectionsFolder'>,
  path: string,
  types: readonly string[],
): Record<string, Value> {
  const inside = `${collectionsFolder}/`;
  const fitting = defaults
    .filter(({ type }) => type === '' || types.includes(type))
    .filter(({ path: folder }) => {
      const wanted = folder.startsWith(inside) ? folder.slice(inside.length) : folder;
      return new RegExp(`^(?:${globSource(wanted, '[^/]')})`).test(path);
    })
    .sort((a, b) => a.path.length - b.path.length || Number(a.type !== '') - Number(b.type !== ''));
  return Object.assign({}, ...fitting.map(({ values }) => values));
}

/**
 * Returns whether a pattern of `exclude` or `include` matches a file or a folder that contains it,
 * or is literally the beginning of its path.
 */
export function isNamed(id: string, patterns: readonly string[]): boolean {
  const parts = id.split('/');
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return patterns.some((pattern) => {
    const whole = new RegExp(`^${globSource(pattern.replace(/^\/|\/$/g, ''), '.')}$`);
    return id.startsWith(pattern.replace(/^\//, '')) || paths.some((path) => whole.test(path));
  });
}

function defaultOf(value: Value): Default[] {
  const { scope, values } = mappingOf(value);
  const { path, type } = mappingOf(scope);
  return [
    { path: textOf(path).replace(/^\/+|\/+$/g, ''), type: textOf(type), values: mappingOf(values) },
  ];
}

function collectionsOf(value: Value | undefined): Map<string, string> {
  return new Map(
    Object.entries(mappingOf(value)).flatMap(([name, options]) => {
      const { output, permalink } = mappingOf(options);
      return textOf(output) === 'true' || name === 'posts' ? [[name, textOf(permalink)]] : [];
    }),
  );
}

/** Returns a folder of the configuration as a path; `''` for the current folder. */
function pathOf(value: Value | undefined): string {
  return posix.normalize(textOf(value)).replace(/^\.?\/+|^\.$|\/+$/g, '');
}
