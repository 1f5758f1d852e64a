import { posix } from 'node:path';
import { type BlogFolder, hostsOf } from '../read/blog-folder';
import type { Value } from '../read/front-matter';

/** What the configuration says that matters here (https://www.11ty.dev/docs/config/). */
export interface EleventyConfig {
  /** The folder of the input, `''` for that of the project. */
  input: string;
  output: string;
  /** Path of the site below its host, without a slash at its end. */
  prefix: string;
  /** Whether Markdown files are templates first. */
  hasTemplates: boolean;
  /** What most sites keep their title and address in. */
  metadata: Record<string, Value>;
  hosts: string[];
  /** Files and folders that are no part of the site. */
  ignored: string[];
}

const CONFIGS = [
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  '.eleventy.js',
];

/** The configuration is a program: it is not run, only looked at. */
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
    ignored: folder.texts('.eleventyignore').split('\n'),
  };
}

/** @param id path of a file from the root of the project. */
export function isLeftOut(id: string, { output, ignored }: EleventyConfig): boolean {
  if (id.split('/').some((part) => part.startsWith('_')) || id.startsWith(`${output}/`))
    return true;
  if (!id.includes('/') && /^(?:readme|license|changelog|contributing)\b/i.test(id)) return true;
  return ignored.some(
    (line) => line !== '' && (id === line || id.startsWith(line.replace(/\/*$/, '/'))),
  );
}
