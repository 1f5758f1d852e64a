import { posix } from 'node:path';
import { type BlogFolder, hostsOf } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { languageInProgram, languageOf } from '../read/language';

/** The settings of an Eleventy blog that the import uses (https://www.11ty.dev/docs/config/). */
export interface EleventyConfig {
  /** The input folder; `''` when it is the project folder. */
  input: string;
  output: string;
  /** The path of the site on its host, without a trailing slash. */
  prefix: string;
  /** Whether Eleventy runs a template engine on Markdown files before it converts the Markdown. */
  hasTemplates: boolean;
  /**
   * The data file in which most sites store their title and URL: `metadata.json` or `site.json`.
   */
  metadata: Record<string, Value>;
  hosts: string[];
  language?: string;
  /** Files and folders that are not part of the site. */
  ignored: string[];
}

const CONFIGS = [
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  '.eleventy.js',
];

/**
 * Reads the settings. The configuration is a program; its text is searched, and it is never run.
 */
export function readConfig(folder: BlogFolder): EleventyConfig {
  const program = folder.texts(...CONFIGS);
  const setting = (name: string) =>
    new RegExp(`\\b${name}:\\s*['"]([^'"]+)['"]`).exec(program)?.[1];
  const input = posix
    .normalize(
      setting('input') ?? /setInputDirectory\(\s*['"]([^'"]+)['"]/.exec(program)?.[1] ?? '',
    )
    .replace(/^\.$|\/+$/, '')
    .replace(/^\.\//, '');
  const metadata = folder.config(
    posix.join(input, '_data/metadata.json'),
    posix.join(input, '_data/site.json'),
  );
  const script = folder.texts('_data/metadata.js');
  return {
    input,
    output: setting('output') ?? '_site',
    prefix: (setting('pathPrefix') ?? '').replace(/\/+$/, ''),
    hasTemplates: !/markdownTemplateEngine:\s*false|setMarkdownTemplateEngine\(\s*false/.test(
      program,
    ),
    metadata,
    hosts: hostsOf(metadata.url ?? /\burl:\s*['"]([^'"]+)['"]/.exec(script)?.[1]),
    language:
      languageOf(metadata.language, metadata.lang, metadata.locale) ?? languageInProgram(script),
    ignored: folder.texts('.eleventyignore').split('\n'),
  };
}

/**
 * Returns whether the import skips a file: Eleventy ignores it, or it describes the project, such
 * as `README.md`.
 *
 * @param id path of the file, relative to the project folder.
 */
export function isLeftOut(id: string, { output, ignored }: EleventyConfig): boolean {
  if (id.split('/').some((part) => part.startsWith('_')) || id.startsWith(`${output}/`))
    return true;
  if (!id.includes('/') && /^(?:readme|license|changelog|contributing)\b/i.test(id)) return true;
  return ignored.some(
    (line) => line !== '' && (id === line || id.startsWith(line.replace(/\/*$/, '/'))),
  );
}
