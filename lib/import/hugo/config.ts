import { basePathOf, type Folder, hostsOf, zoneOr } from '../folder';
import type { Value } from '../front-matter';
import { mappingOf, textOf } from '../values';

/** What the configuration says that matters here (https://gohugo.io/configuration/all/). */
export interface Config {
  hosts: string[];
  /** Path of the site below its host, without a slash at its end. */
  base: string;
  timeZone: string;
  content: string;
  statics: string[];
  /** Pattern of the paths of each section. */
  permalinks: Record<string, string>;
  /** Names of the taxonomies in the front matter. */
  taxonomies: string[];
  params: Record<string, Value>;
  /** Languages besides the first, each with the path its posts are below. */
  languages: Map<string, string>;
  isUgly: boolean;
  keepsCase: boolean;
}

const FORMATS = ['toml', 'yaml', 'yml', 'json'];

/** @param timeZone of the new site, where the old one names none. */
export function readConfig(folder: Folder, timeZone: string): Config {
  const part = (...names: string[]) =>
    lowerKeys(
      folder.config(...names.flatMap((name) => FORMATS.map((format) => `${name}.${format}`))),
    );
  const values = {
    ...part('hugo', 'config'),
    ...part('config/_default/hugo', 'config/_default/config'),
  };
  const rules = {
    ...mappingOf(values.permalinks),
    ...part('config/_default/permalinks'),
  };
  const languages = Object.entries({
    ...mappingOf(values.languages),
    ...part('config/_default/languages'),
  });
  const first = textOf(values.defaultcontentlanguage) || languages[0]?.[0] || 'en';
  const isBelow = textOf(values.defaultcontentlanguageinsubdir) === 'true';
  const taxonomies = Object.values(mappingOf(values.taxonomies)).flatMap(
    (name) => textOf(name) || [],
  );
  return {
    hosts: hostsOf(values.baseurl),
    base: basePathOf(values.baseurl),
    timeZone: zoneOr(values.timezone, timeZone),
    content: textOf(values.contentdir) || 'content',
    statics: [values.staticdir ?? 'static'].flat().flatMap((name) => textOf(name) || []),
    // Newer versions tell those of pages from those of sections.
    permalinks: texts({ ...rules, ...mappingOf(rules.page) }),
    taxonomies: taxonomies.length > 0 ? taxonomies : ['tags', 'categories'],
    params: { ...mappingOf(values.params), ...part('config/_default/params') },
    languages: new Map(
      languages.map(([name]) => [name, name === first && !isBelow ? '' : `/${name}`]),
    ),
    isUgly: textOf(values.uglyurls) === 'true',
    keepsCase: textOf(values.disablepathtolower) === 'true',
  };
}

/** Its own keys have no case; those of its mappings are names of the owner's. */
function lowerKeys(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

function texts(values: Record<string, Value>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
}
