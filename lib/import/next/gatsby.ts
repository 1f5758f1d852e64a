import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import type { Fields } from '../read/fields';
import { writtenPath } from '../urls/written-path';

/** What the programs of a Gatsby blog say of its posts. */
export interface Gatsby {
  /** The folders that `gatsby-config` names, the longest first: a picture may be named by its path below one of them. */
  sources: readonly string[];
  /** Returns the former path of a post, and that of its AMP page; `[]` where a program makes it in another way. */
  pathsOf(id: string, fields: Fields): string[];
}

/** A path that a program puts together: text, what comes from the post, and text. */
interface Template {
  before: string;
  /** The key of the front matter; `undefined` for the path of the file. */
  key: string | undefined;
  after: string;
}

const PROGRAMS = ['js', 'ts', 'mjs', 'cjs'];
const IMPORTED = /\b(?:require\(|import\(?|from)\s*[`'"](\.[^`'"]+)[`'"]/g;
/** `path: node.frontmatter.slug`, ``value: `/blog${value}` `` and `path: '/blog' + node.fields.slug`. */
const PATHS =
  /\b(?:path|value|slug|url)\s*[:=]\s*(?:`([^`$]*)\$\{([^{}]+)\}([^`$]*)`|(?:['"]([^'"\n]*)['"]\s*\+\s*)?([\w.?!]+)(?:\s*\+\s*['"]([^'"\n]*)['"])?)/g;

/**
 * Reads where a Gatsby blog has its posts and how it makes their paths: from a key of the front matter, or from the
 * path of the file below the folder that `gatsby-config` names
 * (https://www.gatsbyjs.com/plugins/gatsby-source-filesystem/#createfilepath). Returns `undefined` when the blog is
 * not made with Gatsby.
 */
export function gatsbyOf(folder: BlogFolder): Gatsby | undefined {
  const config = folder.texts(...PROGRAMS.map((name) => `gatsby-config.${name}`)).trim();
  if (!config) return undefined;
  const sources = [
    ...config.matchAll(/\bpath:\s*[`'"](?:\$\{__dirname\}\/|\.\/)?([^`'"$]+?)\/?[`'"]/g),
  ]
    .flatMap(([, path]) => path ?? [])
    .sort((a, b) => b.length - a.length);
  const programs = programsOf(folder);
  const templates = [...programs.matchAll(PATHS)].flatMap(templateIn);
  const before = new Set(
    templates.flatMap(({ before, key }) => (key === undefined && before !== '' ? before : [])),
  );
  // A second page for each post, below the path of the first: https://www.gatsbyjs.com/plugins/gatsby-plugin-amp/
  const amp = [...before].find((path) => /^\/amp(?:\/|$)/.test(path));
  const prefixes = [...before].filter((path) => path !== amp);

  function pathOf(id: string, fields: Fields): string | undefined {
    for (const { before, key, after } of templates) {
      const value = key === undefined ? undefined : fields.text(key);
      if (value) return `/${before}/${value}${after}`.replace(/\/{2,}/g, '/');
    }
    const written = writtenPath(fields, 'path', 'slug', 'permalink');
    if (written !== undefined) return written;
    const source = sources.find((path) => id.startsWith(`${path}/`));
    if (source === undefined || !programs.includes('createFilePath') || prefixes.length > 1)
      return undefined;
    const below = id
      .slice(source.length)
      .replace(/\.mdx?$/i, '')
      .replace(/\/index$/, '');
    return `/${prefixes.join('')}/${below}/`.replace(/\/{2,}/g, '/');
  }

  return {
    sources,
    pathsOf: (id, fields) => {
      const path = pathOf(id, fields);
      if (path === undefined) return [];
      return amp === undefined ? [path] : [path, `/amp${path}`];
    },
  };
}

/** Returns the texts of `gatsby-node`, also of plugins in the project, and of the programs that they import. */
function programsOf(folder: BlogFolder): string {
  const texts = new Map<string, string>();
  const read = (path: string) => {
    const file = [path, ...PROGRAMS.flatMap((name) => [`${path}.${name}`, `${path}/index.${name}`])]
      .filter((name) => /\.[cm]?[jt]s$/.test(name))
      .find((name) => folder.has(name));
    if (file === undefined || texts.has(file)) return;
    const text = folder.text(file) ?? '';
    texts.set(file, text);
    for (const [, imported = ''] of text.matchAll(IMPORTED)) {
      const target = posix.join(posix.dirname(file), imported);
      if (!target.startsWith('..')) read(target);
    }
  };
  read('gatsby-node');
  for (const { id } of folder.files('plugins', (below) => /(?:^|\/)gatsby-node\.js$/.test(below)))
    read(id);
  return [...texts.values()].join('\n');
}

/** Returns the template that an assignment of a program is, unless it is for lists of posts. */
function templateIn([
  ,
  text = '',
  inText,
  after = '',
  added = '',
  path,
  end = '',
]: RegExpMatchArray): Template | [] {
  const value = (inText ?? path ?? '').replace(/[?!]/g, '').trim();
  const [, key] = /\bfrontmatter\.(slug|path|permalink|url)$/.exec(value) ?? [];
  const isFile = /(?:^|\.)(?:slug|value|filePath|relativeFilePath|createFilePath)$/.test(value);
  const before = text + added;
  if ((!key && !isFile) || /tag|categor|topic|series|author|page/i.test(before)) return [];
  return { before, key, after: after + end };
}
