import { posix } from 'node:path';
import { type BlogFolder, basePathOf, hostsOf, zoneOr } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { globSource } from '../read/globs';
import { listOf, mappingOf, textOf } from '../read/values';

/** What `_config.yml` says that matters here (https://jekyllrb.com/docs/configuration/options/). */
export interface JekyllConfig {
  values: Record<string, Value>;
  hosts: string[];
  /** Path of the site below its host, without a slash at its end. */
  base: string;
  /** The folder of the site inside that of the project, `''` for the same. */
  source: string;
  /** Pattern of the paths of posts, or the name of one. */
  permalink: string;
  timeZone: string;
  /** The folder `_posts` and the other collections are in, `''` for that of the site. */
  collectionsFolder: string;
  /** Patterns of the paths of the collections whose files are pages; `''` for the usual one. */
  collections: Map<string, string>;
  /** Patterns of files and folders that are no part of the site. */
  excluded: string[];
  /** Patterns of those that are, though their names begin with `_`. */
  included: string[];
  defaults: Default[];
}

/** Values for all files of a folder and a type. */
interface Default {
  path: string;
  type: string;
  values: Record<string, Value>;
}

/** @param timeZone of the new site, where the old one names none. */
export function readConfig(folder: BlogFolder, timeZone: string): JekyllConfig {
  const values = folder.config('_config.yml', '_config.yaml', '_config.toml');
  return {
    values,
    hosts: hostsOf(values.url),
    base: `${basePathOf(values.url)}${textOf(values.baseurl).replace(/^\/?(?=[^/])/, '/')}`.replace(
      /\/+$/,
      '',
    ),
    source: pathOf(values.source),
    permalink: textOf(values.permalink) || 'date',
    timeZone: zoneOr(values.timezone, timeZone),
    collectionsFolder: pathOf(values.collections_dir),
    collections: collectionsOf(values.collections),
    excluded: listOf(values.exclude).flatMap((name) => textOf(name) || []),
    included: listOf(values.include).flatMap((name) => textOf(name) || []),
    defaults: listOf(values.defaults).flatMap(defaultOf),
  };
}

/**
 * The defaults for a file, the most particular last, as Jekyll lets them win.
 *
 * @param path below the folder of the collections, or of the site.
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

/** Whether a pattern of `exclude` or `include` means a file, or a folder it is in. */
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

/** A folder of the configuration as a path, `''` for that it stands in. */
function pathOf(value: Value | undefined): string {
  return posix.normalize(textOf(value)).replace(/^\.?\/+|^\.$|\/+$/g, '');
}
