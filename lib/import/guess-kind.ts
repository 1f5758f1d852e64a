import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BlogFolder } from './read/blog-folder';
import { bytesAt } from './read/bytes-at';
import { markOf } from './read/decode';
import { filesBelow } from './read/files-below';
import { mappingOf } from './read/values';

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

/**
 * Signs of a folder: a file in it, a folder with `/` at the end, with `npm:` before it a package that it uses, or with
 * `setting:` a key of its `_config.yml`; `entry:hatena` if a file below it is an entry of Hatena Blog. All signs of a
 * kind are needed.
 */
const FOLDERS: readonly (readonly [readonly RegExp[], string])[] = [
  [[/^\.obsidian\/$/], 'obsidian'],
  [[/^blogsync\.ya?ml$/, /^entry:hatena$/], 'hatena'],
  [[/^entries\/$/, /^draft_entries\/$/], 'hatena'],
  [[/\.(?:hatenablog\.(?:com|jp)|hateblo\.jp|hatenadiary\.(?:com|jp|org))\/$/], 'hatena'],
  [[/^_config\.(?:ya?ml|json)$/, /^npm:hexo/], 'hexo'],
  [
    [
      /^(?:(?:hugo|config)\.(?:toml|ya?ml|json)$|config\/_default\/)/,
      /^(?:content|archetypes|layouts|themes)\/$/,
    ],
    'hugo',
  ],
  [[/^(?:hugo|config\/_default\/(?:hugo|config))\.(?:toml|ya?ml|json)$/], 'hugo'],
  [
    [
      /^_config\.(?:ya?ml|toml)$/,
      /^(?:_posts\/|_layouts\/|_includes\/|Gemfile|Rakefile|setting:source)$/,
    ],
    'jekyll',
  ],
  // Octopress, which is Jekyll, has a folder of this name as well.
  [[/^_config\.(?:ya?ml|json)$/, /^source\/$/], 'hexo'],
  [[/^(?:astro\.config\.\w+|npm:astro)$/], 'astro'],
  [[/^(?:\.eleventy\.js|eleventy\.config\.[cm]?[jt]s|npm:@11ty\/eleventy)$/], 'eleventy'],
  [[/^docusaurus\.config\.\w+$/], 'docusaurus'],
  [[/^(?:(?:next\.config|gatsby-config)\.\w+|npm:next)$/], 'next'],
  [[/^qiita\.config\.json$/], 'qiita'],
  [[/^articles\/$/, /^(?:books\/|npm:zenn-cli)$/], 'zenn'],
];

/** Signs by the files below the folder: of configuration that is not at the root, and of an unpacked export. */
const BELOW: readonly (readonly [RegExp, string])[] = [
  [/^(?:apps|packages)\/[^/]+\/next\.config\.\w+$/, 'next'],
  // A blog at Hatena with a domain of its own.
  [/^[\w-]+(?:\.[\w-]+)+\/entry\/.*\.md$/, 'hatena'],
  [/(?:^|\/)_posts\/\d{4}-\d{1,2}-\d{1,2}-[^/]*$/, 'jekyll'],
  [/(?:^|\/)note-[^/]*\.xml$/, 'note'],
  [/\.atom$/, 'blogger'],
  [/(?:^|\/)posts\/(?:\d{4}-\d\d-\d\d|draft)_[^/]*\.html$/, 'medium'],
  [/ [0-9a-f]{32}\.md$/, 'notion'],
];

const HATENA_ENTRY = /^EditURL: *["']?https?:\/\/blog\.hatena\.ne\.jp\//m;

/** Signs in the front matter of Markdown files, of folders that have no configuration. */
const FRONT_MATTER: readonly (readonly [RegExp, string])[] = [
  [HATENA_ENTRY, 'hatena'],
  [/^(?:ignorePublish|organization_url_name):/m, 'qiita'],
  [/^emoji:[\s\S]*^type: *["']?(?:tech|idea)\b/m, 'zenn'],
];

/** Returns the kind of a blog, by the files that only this kind has, or `undefined`. */
export function guessKind(path: string): string | undefined {
  if (!statSync(path).isDirectory()) {
    const bytes = bytesAt(path, 0, HEAD);
    const head = new TextDecoder(markOf(bytes)).decode(bytes);
    return FILES.find(([sign]) => sign.test(head))?.[1];
  }
  const known = kindOfFolder(path);
  if (known) return known;
  const files = filesBelow(path);
  return BELOW.find(([sign]) => files.some((file) => sign.test(file.path)))?.[1];
}

/**
 * Returns the kind of a folder of posts without any configuration, by the first Markdown file whose front matter only
 * this kind has, or `undefined`.
 */
export function kindByFrontMatter(path: string): string | undefined {
  if (!statSync(path).isDirectory()) return undefined;
  for (const frontMatter of frontMatterBelow(path)) {
    const kind = FRONT_MATTER.find(([sign]) => sign.test(frontMatter))?.[1];
    if (kind) return kind;
  }
  return undefined;
}

/** Yields the front matter of each Markdown file below a folder. */
function* frontMatterBelow(path: string): Generator<string> {
  for (const file of filesBelow(path)) {
    if (file.isOutside || !/\.md$/i.test(file.path)) continue;
    const head = bytesAt(join(path, file.path), 0, HEAD).toString('utf8');
    yield /^\uFEFF?---\r?\n([\s\S]*?)^---\s*$/m.exec(head)?.[1] ?? '';
  }
}

/** Returns the kind of blog that has its configuration in a folder itself, or `undefined`. */
export function kindOfFolder(path: string): string | undefined {
  const names = readdirSync(path).map((name) => (isFolder(join(path, name)) ? `${name}/` : name));
  const ofHugo = join(path, 'config/_default');
  if (isFolder(ofHugo)) names.push(...readdirSync(ofHugo).map((name) => `config/_default/${name}`));
  const folder = new BlogFolder(path);
  for (const key of Object.keys(folder.config('_config.yml'))) names.push(`setting:${key}`);
  const { dependencies, devDependencies } = folder.config('package.json');
  for (const name of Object.keys({ ...mappingOf(dependencies), ...mappingOf(devDependencies) })) {
    names.push(`npm:${name}`);
  }
  // The repository may have its articles for another service, too, or for that one only.
  if (names.some((name) => /^blogsync\.ya?ml$/.test(name)) && hasHatenaEntry(path))
    names.push('entry:hatena');
  return FOLDERS.find(([signs]) =>
    signs.every((sign) => names.some((name) => sign.test(name))),
  )?.[1];
}

function hasHatenaEntry(path: string): boolean {
  for (const frontMatter of frontMatterBelow(path)) if (HATENA_ENTRY.test(frontMatter)) return true;
  return false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
