import type { FormulaRules } from '../markdown/formulas';
import type { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import { showsFormulas } from '../read/formulas-shown';
import { FrontMatterError, readFields, type Value } from '../read/front-matter';
import { globSource } from '../read/globs';
import { languageOf } from '../read/language';
import { basePathIn, basePathOf, hostsOf } from '../read/site-address';
import { zoneOf } from '../read/time-zone';
import { mappingOf, textAt, textOf } from '../read/values';

/** The settings in `_config.yml` that the import uses (https://hexo.io/docs/configuration). */
export interface HexoConfig {
  hosts: string[];
  /** The path of the site on its host, without a trailing slash. */
  base: string;
  timeZone: string;
  /** The time zone that the blog sets itself. */
  ownZone?: string;
  language?: string;
  /** The languages, the main one first (https://hexo.io/docs/internationalization). */
  languages: readonly string[];
  /** The folder that contains posts and pages. */
  source: string;
  /** The folder, inside `source`, of the code files that `include_code` tags show. */
  code: string;
  permalink: string;
  /** Values for permalink fields that a post does not set itself. */
  permalinkDefaults: Record<string, Value>;
  /** The file name pattern of new posts, without the extension. */
  fileName: string;
  filenameCase: string;
  defaultCategory: string;
  /** The names that categories have in paths. */
  categoryMap: Record<string, Value>;
  /** Whether a single line break in a paragraph is shown as a line break. */
  hasBreaks: boolean;
  /** How the renderer and the plugins of the blog read formulas. */
  formulas: FormulaRules;
  /** Whether a plugin puts a table of contents at `<!-- toc -->`. */
  hasContents: boolean;
  /** How the plugin hexo-abbrlink makes `:abbrlink`; `undefined` when the blog does not use it. */
  abbrlink?: AbbrlinkConfig;
  /** Whether a plugin writes the names of posts in pinyin, so that their URLs are not known. */
  isInPinyin: boolean;
  /** Returns whether Hexo copies a file unchanged, by `skip_render`. Its path is relative to the source folder. */
  isUnrendered: (below: string) => boolean;
  /** Whether `exclude` names a file, which is not published. */
  isExcluded: (below: string) => boolean;
}

/** The settings of the plugin hexo-abbrlink (https://github.com/ohroy/hexo-abbrlink). */
export interface AbbrlinkConfig {
  isLong: boolean;
  isHexadecimal: boolean;
}

/** The keys of the settings of each renderer. All show line breaks unless `breaks` is `false`. */
const RENDERERS: Readonly<Record<string, string>> = {
  'hexo-renderer-markdown-it': 'markdown.render',
  'hexo-renderer-markdown-it-plus': 'markdown_it_plus',
  'hexo-renderer-kramed': 'kramed',
  'hexo-renderer-marked': 'marked',
};

/**
 * Reads the settings.
 *
 * @param timeZone the zone of the new site, used when the old blog does not set one.
 */
export function readConfig(folder: BlogFolder, timeZone: string): HexoConfig {
  const values = folder.config('_config.yml', '_config.yaml', '_config.json');
  const named = textOf(values.source_dir);
  const source = named
    ? folderIn(folder, '_config.yml', 'source_dir', named, ['source'])
    : 'source';
  const plugins = mappingOf(folder.config('package.json').dependencies);
  return {
    hosts: hostsOf(values.url),
    base: basePathIn(values.root) || basePathOf(values.url),
    timeZone: zoneOf(values.timezone) ?? timeZone,
    ownZone: zoneOf(values.timezone),
    language: languageOf(values.language),
    languages: [values.language ?? []].flat().flatMap((each) => languageOf(each) ?? []),
    source,
    code: textOf(values.code_dir) || 'downloads/code',
    permalink: textOf(values.permalink) || ':year/:month/:day/:title/',
    permalinkDefaults: mappingOf(values.permalink_defaults),
    fileName: (textOf(values.new_post_name) || ':title.md').replace(/\.\w+$/, ''),
    filenameCase: textOf(values.filename_case),
    defaultCategory: textOf(values.default_category) || 'uncategorized',
    categoryMap: mappingOf(values.category_map),
    hasBreaks: showsBreaks(values, plugins),
    formulas: formulasOf(folder, values, plugins),
    hasContents: 'hexo-toc' in plugins || 'hexo-insert-toc' in plugins,
    abbrlink: abbrlinkOf(values, plugins),
    isInPinyin: textAt(values, 'permalink_pinyin.enable') === 'true',
    isUnrendered: matcherOf(patternsIn(values.skip_render)),
    isExcluded: matcherOf(
      patternsIn(values.exclude).flatMap((pattern) =>
        pattern.startsWith(`${source}/`) ? pattern.slice(source.length + 1) : [],
      ),
    ),
  };
}

/** Returns the patterns of a setting, which can be one pattern or a list. */
function patternsIn(value: Value = []): string[] {
  return [value].flat().flatMap((each) => textOf(each) || []);
}

function matcherOf(patterns: readonly string[]): (below: string) => boolean {
  const sources = patterns.map((pattern) => globSource(pattern, '[^/]'));
  const whole = new RegExp(`^(?:${sources.join('|')})$`);
  return (below) => sources.length > 0 && whole.test(below);
}

function showsBreaks(values: Record<string, Value>, plugins: Record<string, Value>): boolean {
  if ('hexo-renderer-pandoc' in plugins) return false;
  const [, key = 'marked'] = Object.entries(RENDERERS).find(([name]) => name in plugins) ?? [];
  return textAt(values, `${key}.breaks`) !== 'false';
}

function abbrlinkOf(
  values: Record<string, Value>,
  plugins: Record<string, Value>,
): AbbrlinkConfig | undefined {
  if (values.abbrlink === undefined && !('hexo-abbrlink' in plugins)) return undefined;
  return {
    isLong: textAt(values, 'abbrlink.alg') === 'crc32',
    isHexadecimal: textAt(values, 'abbrlink.rep') === 'hex',
  };
}

/** Plugins with a renderer that reads formulas itself, before Markdown. */
const FORMULA_RENDERER = /katex|pandoc|kramed|markdown-it-plus|mathjax3|latex|texmath/;

function formulasOf(
  folder: BlogFolder,
  values: Record<string, Value>,
  plugins: Record<string, Value>,
): FormulaRules {
  const names = Object.keys(plugins);
  return {
    isShown:
      showsFormulas(values) ||
      showsFormulas(themeValues(folder, textOf(values.theme))) ||
      names.some((name) => FORMULA_RENDERER.test(name) || /math/.test(name)),
    isEscaped: !names.some((name) => FORMULA_RENDERER.test(name)),
  };
}

/** Returns the configuration of the theme, or `{}` when it cannot be read: no post depends on it. */
function themeValues(folder: BlogFolder, theme: string): Record<string, Value> {
  const path = [`_config.${theme}.yml`, `themes/${theme}/_config.yml`].find((name) =>
    folder.has(name),
  );
  try {
    return path === undefined ? {} : readFields('yml', folder.text(path) ?? '');
  } catch (error) {
    if (error instanceof FrontMatterError) return {};
    throw error;
  }
}
