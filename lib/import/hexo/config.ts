import { type BlogFolder, basePathOf, hostsOf, zoneOr } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { globSource } from '../read/globs';
import { mappingOf, textOf } from '../read/values';

/** What `_config.yml` says that matters here (https://hexo.io/docs/configuration). */
export interface HexoConfig {
  hosts: string[];
  /** Path of the site below its host, without a slash at its end. */
  base: string;
  timeZone: string;
  /** The folder of posts and pages. */
  source: string;
  /** The folder of files that tags show, below that one. */
  code: string;
  permalink: string;
  /** What patterns take where a post does not say it. */
  permalinkDefaults: Record<string, Value>;
  /** The pattern of the names of new files, without the extension. */
  fileName: string;
  filenameCase: string;
  defaultCategory: string;
  /** Names of categories in paths. */
  categoryMap: Record<string, Value>;
  /** Whether one line after the other stays so. */
  hasBreaks: boolean;
  /** Whether a file is given out as it is, or not at all. */
  isLeftOut: (below: string) => boolean;
}

/** @param timeZone of the new site, where the old one names none. */
export function readConfig(folder: BlogFolder, timeZone: string): HexoConfig {
  const values = folder.config('_config.yml', '_config.yaml', '_config.json');
  const source = textOf(values.source_dir) || 'source';
  return {
    hosts: hostsOf(values.url),
    base: textOf(values.root).replace(/\/+$/, '') || basePathOf(values.url),
    timeZone: zoneOr(values.timezone, timeZone),
    source,
    code: textOf(values.code_dir) || 'downloads/code',
    permalink: textOf(values.permalink) || ':year/:month/:day/:title/',
    permalinkDefaults: mappingOf(values.permalink_defaults),
    fileName: (textOf(values.new_post_name) || ':title.md').replace(/\.\w+$/, ''),
    filenameCase: textOf(values.filename_case),
    defaultCategory: textOf(values.default_category) || 'uncategorized',
    categoryMap: mappingOf(values.category_map),
    hasBreaks: !/^false$/i.test(textOf(mappingOf(values.marked).breaks)),
    isLeftOut: leftOut(source, values),
  };
}

/** `skip_render` is below the source, `exclude` begins with it; both are one pattern or more. */
function leftOut(source: string, values: Record<string, Value>): (below: string) => boolean {
  const patterns = (value: Value = []) => [value].flat().flatMap((each) => textOf(each) || []);
  const excluded = patterns(values.exclude).flatMap((pattern) =>
    pattern.startsWith(`${source}/`) ? pattern.slice(source.length + 1) : [],
  );
  const sources = [...patterns(values.skip_render), ...excluded].map((pattern) =>
    globSource(pattern, '[^/]'),
  );
  const whole = new RegExp(`^(?:${sources.join('|')})$`);
  return (below) => sources.length > 0 && whole.test(below);
}
