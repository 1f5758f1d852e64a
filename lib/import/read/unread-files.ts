import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Skipped } from '../source-blog';
import { bytesAt } from './bytes-at';
import { filesBelow } from './files-below';

const MARKDOWN = /\.(?:md|mdx|mdown|mkd|mkdn|markdown)$/i;
/** Other formats of posts, which no reader of this blog reads. */
const OTHER = /\.(?:mdoc|mdc|rmd|rmarkdown|qmd|pdc|pandoc|rst|adoc|asciidoc|org|textile|typ)$/i;
/** The names of files that describe a project, not a blog, also in another language: `README.ja.md`. */
export const OF_PROJECT =
  /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security|authors|maintainers|notice|todo|install|support|agents|claude|pull_request_template|issue_template)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?(?:\.\w+)?$/i;
/** Folders of themes, templates and components. */
const OF_TEMPLATE =
  /(?:^|\/)(?:themes?|exampleSite|archetypes|scaffolds|layouts?|_?includes|_layouts|templates|components|vendor)\//i;
/** The beginning of front matter in YAML, TOML or JSON. */
const FRONT_MATTER = /^\uFEFF?\s*(?:---[^\S\n]*\r?\n|\+\+\+[^\S\n]*\r?\n|;;;|\{\s*")/;

/**
 * Returns the Markdown files, and those of similar formats, of an old blog that its reader did not look at, so that none is lost in
 * silence, and links that lead out of it. The reason `unread` is for files that may be posts: they have front matter.
 *
 * @param root the old blog, as an absolute path.
 * @param known the paths, relative to `root`, that were imported or skipped.
 */
export function unreadFiles(root: string, known: ReadonlySet<string>): Skipped[] {
  return filesBelow(root).flatMap(({ path, isOutside }): Skipped[] => {
    if (known.has(path)) return [];
    // Without an extension it is usually a folder of posts.
    if (isOutside) {
      const isOfText = MARKDOWN.test(path) || OTHER.test(path) || !/\.\w+$/.test(path);
      return isOfText ? [{ id: path, why: 'outside' }] : [];
    }
    if (!(MARKDOWN.test(path) || OTHER.test(path))) return [];
    return [{ id: path, why: reasonFor(root, path) }];
  });
}

/** Folders into which generators write a site; `dist/client` is that of Astro for a server. */
const OUTPUT = /^(?:public|_site|dist(?:\/client)?|build|out)(?=\/)/;

function reasonFor(root: string, path: string): Skipped['why'] {
  const [output] = OUTPUT.exec(path) ?? [];
  if (output !== undefined && existsSync(join(root, output, 'index.html'))) return 'built';
  if (OF_PROJECT.test(path.slice(path.lastIndexOf('/') + 1))) return 'project';
  if (OF_TEMPLATE.test(path)) return 'template';
  return FRONT_MATTER.test(`${bytesAt(join(root, path), 0, 256)}`) ? 'unread' : 'noFrontMatter';
}
