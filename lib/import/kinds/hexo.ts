import { dirname, join, posix } from 'node:path';
import { readConfig } from '../hexo/config';
import { translateFences } from '../hexo/fences';
import { keepLineBreaks } from '../hexo/line-breaks';
import { type HexoLocation, postOf } from '../hexo/post';
import { translateTags } from '../hexo/tags';
import type { ImportedPost } from '../imported-post';
import { translateContainers } from '../markdown/containers';
import { translateFormulas } from '../markdown/formulas';
import { BlogFolder } from '../read/blog-folder';
import { showsFormulasItself } from '../read/formulas-shown';
import type { ReadOptions } from '../read/options';
import { textOf } from '../read/values';
import type { SourceBlog } from '../source-blog';
import { fileBelow } from '../urls/old-paths';

/**
 * Opens a blog made with Hexo (https://hexo.io/docs/). Posts are in `source/_posts`, drafts in
 * `source/_drafts`, and any other Markdown file in `source` is a page.
 */
export function openHexo({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const config = readConfig(folder, timeZone);
  const titles = new Map<string, string>();
  /** What posts say themselves about formulas, by id. */
  const shown = new Map<string, boolean>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const { id, below } of folder.files(config.source, isBuilt)) {
      const post = read(id, below);
      if (post) yield post;
    }
  }

  function read(id: string, below: string): ImportedPost | undefined {
    const place = locationOf(below);
    const isInHtml = place.kind === undefined && /\.html$/i.test(below);
    if (config.isExcluded(below)) return folder.skip({ id, why: 'unbuilt' });
    if (config.isUnrendered(below)) return folder.skip({ id, why: isInHtml ? 'asIs' : 'unbuilt' });
    const document = folder.document(id);
    if (!document) return undefined;
    // HTML files without front matter are demonstrations and proofs for search engines.
    if (isInHtml && textOf(document.fields.title) === '') return folder.skip({ id, why: 'asIs' });
    if (place.kind === undefined && ERROR_PAGE.test(below)) {
      return folder.skip({ id, why: 'errorPage' });
    }
    if (place.kind === undefined && document.body.trim() === '') {
      return folder.skip({ id, why: 'byTheme' });
    }
    const post = postOf(id, document, place, config, join(path, id));
    const isShown = showsFormulasItself(document.fields);
    if (isShown !== undefined) shown.set(id, isShown);
    titles.set(place.rest.replace(/\.[a-z]+$/i, '').normalize('NFC'), post.title);
    return post;
  }

  return {
    hosts: config.hosts,
    basePath: config.base,
    language: config.language,
    timeZone: config.ownZone,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post, linkTo) => {
      const body = translateTags(post, translateFences(post.body), {
        linkTo,
        titleOf: (name) => titles.get(name.normalize('NFC')),
        codeIn: (file) => {
          const at = posix.join(config.source, config.code, file);
          return folder.has(at) ? folder.text(at) : undefined;
        },
      });
      const isShown = shown.get(post.id) ?? config.formulas.isShown;
      const read = translateFormulas(translateContainers(body, post), {
        ...config.formulas,
        isShown,
      });
      const broken = config.hasBreaks ? keepLineBreaks(read) : read;
      if (broken !== read) post.notes.push({ level: 'changed', name: 'hardBreaks', value: '' });
      return broken;
    },
    assetRoots: [join(path, config.source)],
    assetOf: (address) => fileBelow(config.base, address),
    assetFolders: (post) => [
      join(path, post.id.replace(/\.[a-z]+$/i, '')),
      join(path, dirname(post.id)),
    ],
  };
}

const ERROR_PAGE = /^(?:404|500)(?:\/index)?\.\w+$/;

/** Returns whether a file is a post, a draft or a page, by its folder. */
function locationOf(below: string): HexoLocation {
  const [first = '', ...rest] = below.split('/');
  return first === '_posts' || first === '_drafts'
    ? { kind: first, rest: rest.join('/') }
    : { rest: below };
}

/**
 * Returns whether Hexo builds a file. Apart from the folders `_posts` and `_drafts` themselves, it
 * ignores paths with a part that begins with `_`.
 */
function isBuilt(below: string): boolean {
  const { rest } = locationOf(below);
  return (
    /\.(?:md|mkd|mkdn|mdown|markdown|html)$/i.test(below) &&
    !rest.split('/').some((part) => part.startsWith('_'))
  );
}
