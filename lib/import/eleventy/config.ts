import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import type { Value } from '../read/front-matter';
import { globSource } from '../read/globs';
import { languageOf } from '../read/language';
import type { People } from '../read/people';
import { peopleOf } from '../read/people-of';
import { ProgramFile } from '../read/program';
import { basePathIn, hostsOf } from '../read/site-address';
import { mappingOf, textOf } from '../read/values';

/** The settings of an Eleventy blog that the import uses (https://www.11ty.dev/docs/config/). */
export interface EleventyConfig {
  people: People;
  /** The input folder; `''` when it is the project folder. */
  input: string;
  /** The path of the site on its host, without a trailing slash. */
  prefix: string;
  /** Whether Eleventy runs a template engine on Markdown files before it converts the Markdown. */
  hasTemplates: boolean;
  /** The folders of layouts and of global data, relative to the project folder. */
  layouts: string;
  data: string;
  /** The permalink that the configuration gives to every post. */
  permalink?: Value;
  /** The path of the configuration, if only it knows the permalink that it gives to every post. */
  permalinkProgram?: string;
  /** Extensions of data files in YAML, for which the configuration adds a parser. */
  dataExtensions: string[];
  /** The folders that are copied, by their path on the site; `''` is its root. */
  copied: Map<string, string>;
  /**
   * The data file in which most sites store their title and URL: `metadata` or `site`.
   */
  metadata: Record<string, Value>;
  hosts: string[];
  language?: string;
  /** Why Eleventy does not publish a file, by its path relative to the project folder. */
  whyIgnored(id: string): 'template' | 'unbuilt' | undefined;
}

const CONFIGS = ['.js', '.mjs', '.cjs', '.ts', '.mts'].map((end) => `eleventy.config${end}`);

/**
 * Reads the settings. The configuration is a program; it is parsed, and never run.
 */
export function readConfig(folder: BlogFolder): EleventyConfig {
  const program = ProgramFile.first(folder, '.eleventy.js', ...CONFIGS);
  const dir = mappingOf(program?.property('dir'));
  const called = (name: string) => textOf(program?.calls(name)[0]?.arguments[0]);
  const named = folderName(called('setInputDirectory') || textOf(dir.input));
  const others = ['src', 'content', ''];
  const input =
    program && named !== '' ? folderIn(folder, program.path, 'dir.input', named, others) : named;
  const output = folderName(called('setOutputDirectory') || textOf(dir.output) || '_site');
  const includes = called('setIncludesDirectory') || textOf(dir.includes) || '_includes';
  const layouts = called('setLayoutsDirectory') || textOf(dir.layouts) || includes;
  const data = called('setDataDirectory') || textOf(dir.data) || '_data';
  const metadata = readMetadata(folder, posix.join(input, data));
  const engine = program?.property('markdownTemplateEngine');
  const below = (path: string) => folderName(posix.join(input, path));
  const templates = [includes, layouts, data].map(below).filter((path) => path !== '');
  const ignored = ignoredFiles(folder, input, program);
  const computed = (program?.calls('addGlobalData') ?? []).find(({ arguments: [name] }) =>
    /^(?:eleventyComputed\.)?permalink$/.test(textOf(name)),
  );
  return {
    people: peopleOf(folder),
    input,
    prefix: basePathIn(program?.property('pathPrefix')),
    hasTemplates: engine !== 'false' && called('setMarkdownTemplateEngine') !== 'false',
    layouts: below(layouts),
    data: below(data),
    permalink: computed?.arguments[1],
    permalinkProgram: computed && computed.arguments[1] === undefined ? program?.path : undefined,
    dataExtensions: (program?.calls('addDataExtension') ?? [])
      .flatMap(({ arguments: [names] }) => textOf(names).split(/\s*,\s*/))
      .filter((extension) => /^ya?ml$/.test(extension)),
    copied: copiedFolders(program, input),
    metadata,
    language: languageOf(metadata.language, metadata.lang, metadata.locale),
    hosts: hostsOf(metadata.url, metadata.siteUrl, metadata.baseUrl, metadata.domain),
    whyIgnored: (id) => {
      if (templates.some((path) => id.startsWith(`${path}/`))) return 'template';
      return id.startsWith(`${output}/`) || ignored(id) ? 'unbuilt' : undefined;
    },
  };
}

/** Returns a folder relative to the project folder, without `./` and slashes at its end. */
function folderName(path: string): string {
  return posix.normalize(path).replace(/^\.$|^\.\/|\/+$/g, '');
}

function readMetadata(folder: BlogFolder, data: string): Record<string, Value> {
  const names = ['metadata', 'site', 'meta', 'config'].map((name) => posix.join(data, name));
  for (const name of names) {
    const fields = folder.config(`${name}.json`);
    if (Object.keys(fields).length > 0) return fields;
    const program = ProgramFile.first(folder, `${name}.js`, `${name}.mjs`, `${name}.cjs`);
    const exported = mappingOf(program?.exported());
    if (Object.keys(exported).length > 0) return exported;
  }
  return {};
}

/**
 * Returns whether `.eleventyignore`, in the project or in the input folder, or the configuration ignores a file. A call of `ignores.add` that
 * depends on a condition does not count: most blogs have one for a faster preview.
 */
function ignoredFiles(
  folder: BlogFolder,
  input: string,
  program?: ProgramFile,
): (id: string) => boolean {
  const lines = [...new Set(['', input])].flatMap((at) =>
    folder
      .texts(posix.join(at, '.eleventyignore'))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^[#!]/.test(line))
      .map((line) => posix.join(at, line)),
  );
  const added = (program?.calls('ignores.add') ?? []).flatMap(
    ({ arguments: [glob], isConditional }) => (isConditional ? [] : textOf(glob)),
  );
  const globs = [...lines, ...added]
    .map((glob) => glob.replace(/^(?:\.?\/)+|\/+$/g, ''))
    .filter((glob) => glob !== '')
    .map((glob) => new RegExp(`^${globSource(glob, '[^/]')}(?:/|$)`));
  return (id) => globs.some((glob) => glob.test(id));
}

function copiedFolders(program: ProgramFile | undefined, input: string): Map<string, string> {
  const copied = new Map<string, string>();
  for (const { arguments: given } of program?.calls('addPassthroughCopy') ?? []) {
    if (typeof given[0] === 'string') {
      const from = folderName(given[0]);
      const isBelow = input !== '' && from.startsWith(`${input}/`);
      copied.set(isBelow ? from.slice(input.length + 1) : from, from);
    }
    for (const [from, to] of Object.entries(mappingOf(given[0]))) {
      if (typeof to === 'string') copied.set(folderName(to.replace(/^\/+/, '')), folderName(from));
    }
  }
  return copied;
}
