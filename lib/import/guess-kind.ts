import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesAt } from './export/encoding';
import { filesBelow } from './read/files-below';

/** Number of bytes at the beginning of a file by which its kind is recognised. */
const HEAD = 4096;

/** Signs of a file, in the order in which they are looked for. */
const FILES: readonly (readonly [RegExp, string])[] = [
  [/<rss\b[\s\S]*<generator>note\.com/, 'note'],
  [/<rss\b[\s\S]*wordpress\.org\/export\//, 'wordpress'],
  [/<feed\b[\s\S]*blogger\.com,1999:blog-/, 'blogger'],
  [/^\s*\{[\s\S]*"(?:db|posts)"\s*:/, 'ghost'],
  [/^\s*\[\s*\{[\s\S]*"(?:rendered_body|likes_count)"\s*:/, 'qiita'],
  [/^(?:AUTHOR|TITLE|BASENAME): /m, 'movable-type'],
];

/** Signs of a folder: a file in it or, with `/` at the end, a folder. All signs of a kind are needed. */
const FOLDERS: readonly (readonly [readonly RegExp[], string])[] = [
  [[/^\.obsidian\/$/], 'obsidian'],
  [[/^blogsync\.ya?ml$/], 'hatena'],
  [[/^_config\.ya?ml$/, /^source\/$/], 'hexo'],
  [[/^(?:hugo|config)\.(?:toml|ya?ml|json)$/, /^content\/$/], 'hugo'],
  [[/^_posts\/$/, /^_config\.ya?ml$/], 'jekyll'],
  [[/^astro\.config\.\w+$/], 'astro'],
  [[/^(?:\.eleventy|eleventy\.config)\.[cm]?js$/], 'eleventy'],
  [[/^(?:next\.config|gatsby-config|docusaurus\.config)\.\w+$/], 'next'],
  [[/^qiita\.config\.json$/], 'qiita'],
  [[/^articles\/$/, /^books\/$/], 'zenn'],
];

/** Signs by the files below the folder: of configuration that is not at the root, and of an unpacked export. */
const BELOW: readonly (readonly [RegExp, string])[] = [
  [/^config\/_default\/(?:hugo|config)\.(?:toml|ya?ml|json)$/, 'hugo'],
  [/^(?:apps|packages)\/[^/]+\/next\.config\.\w+$/, 'next'],
  [/(?:^|\/)note-[^/]*\.xml$/, 'note'],
  [/\.atom$/, 'blogger'],
  [/(?:^|\/)posts\/(?:\d{4}-\d\d-\d\d|draft)_[^/]*\.html$/, 'medium'],
  [/ [0-9a-f]{32}\.md$/, 'notion'],
];

/** Returns the kind of a blog, by the files that only this kind has, or `undefined`. */
export function guessKind(path: string): string | undefined {
  if (!statSync(path).isDirectory()) {
    const head = bytesAt(path, 0, HEAD).toString('utf8');
    return FILES.find(([sign]) => sign.test(head))?.[1];
  }
  const names = readdirSync(path).map((name) =>
    statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory() ? `${name}/` : name,
  );
  const known = FOLDERS.find(([signs]) =>
    signs.every((sign) => names.some((name) => sign.test(name))),
  );
  if (known) return known[1];
  const files = filesBelow(path);
  return BELOW.find(([sign]) => files.some((file) => sign.test(file.path)))?.[1];
}
