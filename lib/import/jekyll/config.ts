import { basePathOf, type Folder, hostsOf, zoneOr } from '../folder';
import type { Value } from '../front-matter';
import { listOf, mappingOf, textOf } from '../values';

/** What `_config.yml` says that matters here (https://jekyllrb.com/docs/configuration/options/). */
export interface Config {
  values: Record<string, Value>;
  hosts: string[];
  /** Path of the site below its host, without a slash at its end. */
  base: string;
  /** Pattern of the paths of posts, or the name of one. */
  permalink: string;
  timeZone: string;
  /** Names of the collections whose files are pages. */
  collections: string[];
  /** Files and folders that are no part of the site. */
  excluded: string[];
  defaults: Default[];
}

/** Values for all files of a folder and a type. */
interface Default {
  path: string;
  type: string;
  values: Record<string, Value>;
}

/** @param timeZone of the new site, where the old one names none. */
export function readConfig(folder: Folder, timeZone: string): Config {
  const values = folder.config('_config.yml', '_config.yaml', '_config.toml');
  return {
    values,
    hosts: hostsOf(values.url),
    base: `${basePathOf(values.url)}${textOf(values.baseurl).replace(/^\/?(?=[^/])/, '/')}`.replace(
      /\/+$/,
      '',
    ),
    permalink: textOf(values.permalink) || 'date',
    timeZone: zoneOr(values.timezone, timeZone),
    collections: collectionsOf(values.collections),
    excluded: listOf(values.exclude).flatMap((name) =>
      typeof name === 'string' ? name.replace(/\/+$/, '') : [],
    ),
    defaults: listOf(values.defaults).flatMap(defaultOf),
  };
}

/** The defaults for a file, the most particular last, as Jekyll lets them win. */
export function defaultsFor(config: Config, path: string, type: string): Record<string, Value> {
  const fitting = config.defaults
    .filter((each) => each.type === '' || each.type === type)
    .filter(({ path: folder }) => folder === '' || path === folder || path.startsWith(`${folder}/`))
    .sort((a, b) => a.path.length - b.path.length);
  return Object.assign({}, ...fitting.map(({ values }) => values));
}

function defaultOf(value: Value): Default[] {
  const { scope, values } = mappingOf(value);
  const { path, type } = mappingOf(scope);
  return [
    { path: textOf(path).replace(/^\/+|\/+$/g, ''), type: textOf(type), values: mappingOf(values) },
  ];
}

function collectionsOf(value: Value | undefined): string[] {
  if (Array.isArray(value)) return [];
  return Object.entries(mappingOf(value)).flatMap(([name, options]) =>
    name !== 'posts' && textOf(mappingOf(options).output) === 'true' ? name : [],
  );
}
