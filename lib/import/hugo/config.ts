import { posix } from 'node:path';
import type { FormulaRules } from '../markdown/formulas';
import type { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import { showsFormulas } from '../read/formulas-shown';
import type { Value } from '../read/front-matter';
import type { People } from '../read/people';
import { peopleOf } from '../read/people-of';
import { basePathOf, hostsOf } from '../read/site-address';
import { zoneOf } from '../read/time-zone';
import { mappingOf, textAt, textOf } from '../read/values';
import { type DateSettings, dateSettings } from './date-settings';
import { contentsOf, type HugoLanguages, languagesOf } from './languages';
import { lowerKeys, merged } from './merge-settings';
import { type Content, mountsIn } from './mounts';

/** The settings of a Hugo blog that the import uses (https://gohugo.io/configuration/all/). */
export interface HugoConfig extends DateSettings, Omit<HugoLanguages, 'addresses'> {
  people: People;
  hosts: string[];
  /** The path of the site on its host, without a trailing slash. */
  base: string;
  timeZone: string;
  /** The time zone that the blog sets itself. */
  ownZone?: string;
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
  const written = Object.entries(merged(mappingOf(values.languages), inFolder('languages')));
  const { addresses, ...languages } = languagesOf(values, written);
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
    ...languages,
    contents:
      mounted.contents ?? contentsOf(folder, contentFolder(folder, values.contentdir), written),
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
    formulas: {
      isShown: showsFormulas({ ...values, params }) || isPassed || mentionsFormulas(folder),
      isEscaped: !isPassed,
    },
    isUgly: textOf(values.uglyurls) === 'true',
    hasAccents: textOf(values.removepathaccents) !== 'true',
    keepsCase: textOf(values.disablepathtolower) === 'true',
  };
}

/** Returns the content folder. Where the one in the settings is not there, it is the default one, or else the blog. */
function contentFolder(folder: BlogFolder, written: Value | undefined): string {
  const named = posix.normalize(textOf(written) || 'content').replace(/\/$/, '');
  if (named === 'content') return named;
  return folderIn(folder, 'hugo', 'contentDir', named, ['content', '']);
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
  const templates = folder.files('layouts', (name) => name.endsWith('.html'));
  return [...templates].some(({ id }) => /mathjax|katex/i.test(folder.text(id) ?? ''));
}

/** Returns the themes in the configuration, or else every folder in `themes` with shortcodes. */
function themesOf(folder: BlogFolder, theme: Value | undefined): string[] {
  const named = [theme ?? []].flat().flatMap((name) => textOf(name) || []);
  if (named.length > 0) return named;
  const files = folder.files('themes', (name) => /^[^/]+\/layouts\/_?shortcodes\//.test(name));
  return [...new Set([...files].map(({ below }) => below.slice(0, below.indexOf('/'))))];
}
