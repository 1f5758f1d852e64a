import { posix } from 'node:path';
import { type BlogFolder, basePathOf, hostsOf, zoneOr } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { mappingOf, textOf } from '../read/values';

/** What the configuration says that matters here (https://gohugo.io/configuration/all/). */
export interface HugoConfig {
  hosts: string[];
  /** Path of the site below its host, without a slash at its end. */
  base: string;
  timeZone: string;
  /** HugoSections of content, each with its language where it has one of its own. */
  contents: Content[];
  statics: string[];
  /** Pattern of the paths of each section, `''` for what stands outside of them. */
  permalinks: Map<string, string>;
  /** Names of the taxonomies in the front matter. */
  taxonomies: string[];
  params: Record<string, Value>;
  /** Languages, each with the path its posts are below. */
  languages: Map<string, string>;
  /** That of a post which says none. */
  firstLanguage: string;
  isUgly: boolean;
  keepsCase: boolean;
}

/** A folder of content, below that of the site. */
export interface Content {
  folder: string;
  language?: string;
}

const FORMATS = ['toml', 'yaml', 'yml', 'json'];

/** @param timeZone of the new site, where the old one names none. */
export function readConfig(folder: BlogFolder, timeZone: string): HugoConfig {
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
    contents: contentsOf(textOf(values.contentdir) || 'content', languages),
    statics: [values.staticdir ?? 'static'].flat().flatMap((name) => textOf(name) || []),
    // Newer versions tell those of pages from those of sections.
    permalinks: patternsOf({ ...rules, ...mappingOf(rules.page) }),
    taxonomies: taxonomies.length > 0 ? taxonomies : ['tags', 'categories'],
    params: { ...mappingOf(values.params), ...part('config/_default/params') },
    languages: new Map(
      [first, ...languages.map(([name]) => name)].map((name) => [
        name,
        name === first && !isBelow ? '' : `/${name}`,
      ]),
    ),
    firstLanguage: first,
    isUgly: textOf(values.uglyurls) === 'true',
    keepsCase: textOf(values.disablepathtolower) === 'true',
  };
}

/** A language has a folder of its own, or stands in the one of all, as a folder of its name there. */
function contentsOf(content: string, languages: [string, Value][]): Content[] {
  const own = languages.flatMap(([language, options]) => {
    const folder = textOf(lowerKeys(mappingOf(options)).contentdir);
    return folder === '' ? [] : { language, folder: posix.normalize(folder).replace(/\/$/, '') };
  });
  if (own.length > 0 && own.length === languages.length) return own;
  const named = languages.map(([language]) => ({ language, folder: `${content}/${language}` }));
  return [...own, ...named, { folder: content }];
}

/** Its own keys have no case; those of its mappings are names of the owner's. */
function lowerKeys(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

/** Patterns by the names of their sections, which may stand between slashes. */
function patternsOf(values: Record<string, Value>): Map<string, string> {
  return new Map(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key.replace(/^[ /]+|[ /]+$/g, ''), value]] : [],
    ),
  );
}
