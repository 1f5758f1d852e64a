import { posix } from 'node:path';
import type { FormulaRules } from '../markdown/formulas';
import { type BlogFolder, basePathOf, hostsOf, zoneOf } from '../read/blog-folder';
import { showsFormulas } from '../read/formulas-shown';
import type { Value } from '../read/front-matter';
import { languageOf } from '../read/language';
import type { People } from '../read/people';
import { peopleOf } from '../read/people-of';
import { listOf, mappingOf, textAt, textOf } from '../read/values';
import { type DateSettings, dateSettings } from './date-settings';
import { type Content, mountsIn } from './mounts';

/** The settings of a Hugo blog that the import uses (https://gohugo.io/configuration/all/). */
export interface HugoConfig extends DateSettings {
  people: People;
  hosts: string[];
  /** The path of the site on its host, without a trailing slash. */
  base: string;
  timeZone: string;
  /** The time zone that the blog sets itself. */
  ownZone?: string;
  /** The language of readers of posts that do not set one; `firstLanguage` is only its key. */
  language?: string;
  /** The content folders, with the language of those that belong to one language. */
  contents: Content[];
  statics: string[];
  /** The names of the themes, which are folders in `themes`. */
  themes: string[];
  /** The permalink pattern of each section; the key `''` is for pages outside sections. */
  permalinks: Map<string, string>;
  /** The keys of the front matter whose values become tags. */
  taxonomies: string[];
  params: Record<string, Value>;
  /** The languages, with the path prefix of each. */
  languages: Map<string, string>;
  /** The language tags (BCP 47) of the languages, by their keys. */
  tags: Map<string, string>;
  /** The keys of the languages that are not built. */
  disabled: string[];
  /** The language of posts that do not set one. */
  firstLanguage: string;
  /** How the blog and its theme read formulas. */
  formulas: FormulaRules;
  isUgly: boolean;
  keepsCase: boolean;
  /** Whether letters keep their accents in paths. */
  hasAccents: boolean;
}

/** Taxonomies that are about a person or an order, not about a subject. */
const NO_TAGS =
  /^(?:(?:author|contributor|creator|people|person|speaker|writer|serie|series)s?|[作著]者|作家|筆者|シリーズ|系列)$/i;

const FORMATS = ['toml', 'yaml', 'yml', 'json'];

/**
 * Reads the settings.
 *
 * @param timeZone the zone of the new site, used when the old blog does not set one.
 */
export function readConfig(folder: BlogFolder, timeZone: string): HugoConfig {
  const part = (...names: string[]) =>
    lowerKeys(
      folder.config(...names.flatMap((name) => FORMATS.map((format) => `${name}.${format}`))),
    );
  // `hugo` builds in the environment `production`, whose settings win
  // (https://gohugo.io/configuration/introduction/#configuration-directory).
  const inFolder = (...names: string[]) =>
    ['_default', 'production']
      .map((environment) => part(...names.map((name) => `config/${environment}/${name}`)))
      .reduce(merged);
  const values = merged(part('hugo', 'config'), inFolder('hugo', 'config'));
  const rules = merged(mappingOf(values.permalinks), inFolder('permalinks'));
  const languages = Object.entries(merged(mappingOf(values.languages), inFolder('languages')));
  const chosen = textOf(values.defaultcontentlanguage) || languages[0]?.[0];
  const first = chosen || 'en';
  const main = lowerKeys(mappingOf(Object.fromEntries(languages)[first]));
  const optionsOf = (options: Value) => lowerKeys(mappingOf(options));
  // With hosts of their own, languages have no prefixes (https://gohugo.io/configuration/languages/#multihost).
  const addresses = languages.flatMap(([, options]) => textOf(optionsOf(options).baseurl) || []);
  const isBelow = textOf(values.defaultcontentlanguageinsubdir) === 'true';
  const taxonomies = Object.entries(
    merged(mappingOf(values.taxonomies), inFolder('taxonomies')),
  ).flatMap(([one, many]) =>
    [one, textOf(many)].some((name) => NO_TAGS.test(name)) ? [] : textOf(many) || [],
  );
  const params = merged(mappingOf(values.params), inFolder('params'));
  const markup = merged(mappingOf(values.markup), inFolder('markup'));
  const mounted = mountsIn(folder, merged(mappingOf(values.module), inFolder('module')));
  // https://gohugo.io/content-management/mathematics/
  const isPassed = textAt(markup, 'goldmark.extensions.passthrough.enable') === 'true';
  return {
    people: peopleOf(folder),
    hosts: [...new Set(hostsOf(values.baseurl, ...addresses))],
    base: basePathOf(values.baseurl),
    timeZone: zoneOf(values.timezone) ?? timeZone,
    ownZone: zoneOf(values.timezone),
    language: languageOf(
      ...[main.locale, main.languagecode, values.locale, values.languagecode],
      chosen,
    ),
    contents: mounted.contents ?? contentsOf(contentFolder(folder, values.contentdir), languages),
    statics: [
      ...[values.staticdir ?? 'static'].flat().flatMap((name) => textOf(name) || []),
      ...mounted.statics,
    ],
    themes: themesOf(folder, values.theme),
    // Newer versions of Hugo have separate patterns for pages and for sections.
    permalinks: patternsOf({ ...rules, ...mappingOf(rules.page) }),
    ...dateSettings(merged(mappingOf(values.frontmatter), inFolder('frontmatter')).date),
    taxonomies: [...new Set([...taxonomies, 'tags', 'categories', 'tag', 'category', 'topics'])],
    params,
    languages: new Map(
      [first, ...languages.map(([name]) => name)].map((name) => [
        name,
        addresses.length > 0 || (name === first && !isBelow) ? '' : `/${name}`,
      ]),
    ),
    tags: new Map(
      languages.flatMap(([name, options]) => {
        const { locale, languagecode } = optionsOf(options);
        const tag = languageOf(locale, languagecode);
        return tag === undefined ? [] : [[name, tag]];
      }),
    ),
    disabled: [
      ...listOf(values.disablelanguages).map(textOf),
      ...languages.flatMap(([name, options]) =>
        textOf(optionsOf(options).disabled) === 'true' ? name : [],
      ),
    ],
    firstLanguage: first,
    formulas: {
      isShown: showsFormulas({ ...values, params }) || isPassed || mentionsFormulas(folder),
      isEscaped: !isPassed,
    },
    isUgly: textOf(values.uglyurls) === 'true',
    hasAccents: textOf(values.removepathaccents) !== 'true',
    keepsCase: textOf(values.disablepathtolower) === 'true',
  };
}

/** Merges settings over others, and the mappings in them, as Hugo does. */
function merged(one: Record<string, Value>, other: Record<string, Value>): Record<string, Value> {
  const both = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const [below, above] = [mappingOf(both[key]), mappingOf(value)];
    const isMapping = Object.keys(above).length > 0 && Object.keys(below).length > 0;
    both[key] = isMapping ? merged(below, above) : value;
  }
  return both;
}

/** Returns the content folder. Where the one in the settings is not there, it is the default one, or else the blog. */
function contentFolder(folder: BlogFolder, written: Value | undefined): string {
  const named = posix.normalize(textOf(written) || 'content').replace(/\/$/, '');
  if (named === 'content') return named;
  return folder.folderIn('hugo', 'contentDir', named, ['content', '']);
}

/**
 * Returns the content folders. A language has a content folder of its own, or a folder with its
 * name in the shared content folder.
 */
function contentsOf(content: string, languages: [string, Value][]): Content[] {
  const own = languages.flatMap(([language, options]) => {
    const folder = textOf(lowerKeys(mappingOf(options)).contentdir);
    return folder === '' ? [] : { language, folder: posix.normalize(folder).replace(/\/$/, '') };
  });
  if (own.length > 0 && own.length === languages.length) return own;
  const named = languages.map(([language]) => ({ language, folder: `${content}/${language}` }));
  return [...own, ...named, { folder: content }];
}

/**
 * Returns the values with lower-case keys. Hugo ignores the case of its own keys, but not of the
 * keys in nested mappings, which the author chose.
 */
function lowerKeys(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]),
  );
}

/** Returns the patterns by section name. The name can be written between slashes. */
function patternsOf(values: Record<string, Value>): Map<string, string> {
  return new Map(
    Object.entries(values).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key.replace(/^[ /]+|[ /]+$/g, ''), value]] : [],
    ),
  );
}

/** Returns whether a template of the blog itself loads a program for formulas. */
function mentionsFormulas(folder: BlogFolder): boolean {
  if (!folder.isFolder('layouts')) return false;
  const templates = folder.files('layouts', (name) => name.endsWith('.html'));
  return [...templates].some(({ id }) => /mathjax|katex/i.test(folder.text(id) ?? ''));
}

/** Returns the themes in the configuration, or else every folder in `themes` with shortcodes. */
function themesOf(folder: BlogFolder, theme: Value | undefined): string[] {
  const named = [theme ?? []].flat().flatMap((name) => textOf(name) || []);
  if (named.length > 0 || !folder.isFolder('themes')) return named;
  const files = folder.files('themes', (name) => /^[^/]+\/layouts\/_?shortcodes\//.test(name));
  return [...new Set([...files].map(({ below }) => below.slice(0, below.indexOf('/'))))];
}
