import { dirname, join } from 'node:path';
import { htmlToMarkdown } from '../html/to-markdown';
import type { ImportedPost } from '../imported-post';
import { isNamed, readConfig } from '../jekyll/config';
import { translateKramdown } from '../jekyll/kramdown';
import { translateLiquid } from '../jekyll/liquid';
import { type JekyllLocation, locationOf } from '../jekyll/location';
import { type JekyllPost, postOf } from '../jekyll/post';
import { postNamed } from '../jekyll/post-named';
import { readsTightHeadings, spaceHeadings } from '../jekyll/tight-headings';
import { noteUntranslated } from '../note-untranslated';
import { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import type { ReadOptions } from '../read/options';
import { textAt } from '../read/values';
import type { SourceBlog } from '../source-blog';
import { encodeAddress, fileBelow } from '../urls/old-paths';

const TEXT = /\.(?:md|markdown|mkd|mkdn|mkdown|html?|textile)$/i;
const ERROR_PAGE = /(?:^|\/)(?:404|500|offline)\.[a-z]+$/i;
const NO_CONTENT =
  /^(?:vendor|node_modules)\/|^(?:README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT)\.[a-z]+$/i;

/**
 * Opens a blog made with Jekyll (https://jekyllrb.com/docs/structure/). Posts and drafts are in
 * `_posts` and `_drafts`, at the root or in folders of categories, and any other file with front
 * matter is a page.
 */
export function openJekyll({ path: project, encoding, timeZone }: ReadOptions): SourceBlog {
  const whole = new BlogFolder(project, encoding);
  const settings = readConfig(whole, timeZone);
  const source = settings.source
    ? folderIn(whole, '_config.yml', 'source', settings.source, [folderOfPosts(whole)])
    : '';
  const path = join(project, source);
  const folder = new BlogFolder(path, encoding);
  const collectionsFolder = settings.collectionsFolder
    ? folderIn(folder, '_config.yml', 'collections_dir', settings.collectionsFolder, [''])
    : '';
  const languages =
    settings.languages.length > 0 ? settings.languages : folderLanguages(folder, settings.language);
  const config = { ...settings, collectionsFolder, languages };
  for (const skipped of whole.skipped.values()) folder.skip(skipped);
  const [host] = config.hosts;
  const origin = host === undefined ? '' : `https://${host}`;
  const byId = new Map<string, JekyllPost>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const { id } of folder.files('', (name) => TEXT.test(name) && !NO_CONTENT.test(name))) {
      const place = locationOf(id, config);
      const isLeftOut =
        config.unbuilt.some((name) => id.startsWith(`_${name}/`)) || isNamed(id, config.excluded);
      if (!place && isLeftOut) {
        folder.skip({ id, why: 'unbuilt' });
      }
      const post = place && read(id, place);
      if (post) yield post;
    }
  }

  function read(id: string, place: JekyllLocation): JekyllPost | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    const isPage = place.collection === undefined;
    // Jekyll copies a file without front matter unchanged, unless it is a post.
    if (place.collection !== 'posts' && !document.isFenced) return undefined;
    if (isPage && ERROR_PAGE.test(id)) return folder.skip({ id, why: 'errorPage' });
    if (isPage && document.body.trim() === '') return folder.skip({ id, why: 'byTheme' });
    if (isPage && isList(document.body)) {
      return folder.skip({
        id,
        why: /\{%-?\s*(?:for|paginate)/.test(document.body) ? 'template' : 'list',
      });
    }
    if (/\.textile$/i.test(id)) return folder.skip({ id, why: 'template', detail: 'Textile' });
    const post = postOf(id, document, place, config);
    byId.set(id, post);
    return post;
  }

  function urlOf(reference: string): string | undefined {
    const name = reference.replace(/^\//, '');
    const [url] = postNamed(byId, name)?.urls ?? [];
    if (url !== undefined) return encodeAddress(url);
    return folder.has(name) ? `${config.base}/${name}` : undefined;
  }

  function translate(post: ImportedPost): string {
    const fields = byId.get(post.id)?.fields ?? {};
    const onLost = noteUntranslated(post);
    const valueAt = (name: string): string | undefined => {
      const [, root, path = ''] = /^(site|page)\.(.+)$/.exec(name) ?? [];
      if (name === 'site.baseurl') return config.base;
      if (name === 'site.url') return origin;
      if (name === 'page.url') return post.urls[0];
      if (root === undefined) return undefined;
      return textAt(root === 'site' ? config.values : { title: post.title, ...fields }, path);
    };
    const body = translateLiquid(post.body, {
      valueOf: valueAt,
      urlOf,
      includeOf: (name) =>
        folder.has(join('_includes', name)) ? folder.text(join('_includes', name)) : undefined,
      base: config.base,
      origin,
      isHtml: post.format === 'html',
      onTranslated: (value) => post.notes.push({ level: 'changed', name: 'translated', value }),
      onLost,
    });
    if (post.format === 'markdown') {
      const spaced = readsTightHeadings(config.values) ? spaceHeadings(body) : body;
      return translateKramdown(spaced, onLost);
    }
    post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
    return htmlToMarkdown(body, onLost);
  }

  return {
    hosts: config.hosts,
    basePath: config.base,
    people: config.people,
    root: path,
    language: config.language,
    timeZone: config.ownZone,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate,
    assetRoots: [path],
    assetFolders: (post) => [join(path, dirname(post.id))],
    assetOf: (address) => {
      const file = address.replace(origin || '\0', '').replace(/[?#].*$/, '');
      return fileBelow(config.base, file);
    },
  };
}

/**
 * Returns the folder that holds `_posts`, the first of those with the shortest path, for a blog
 * whose source is made by a program that was not run. `''` is the project itself.
 */
function folderOfPosts(project: BlogFolder): string {
  const folders = [...project.files('', (name) => /(?:^|\/)_posts\//.test(name))].map(({ id }) =>
    id.replace(/\/?_posts\/.*$/s, ''),
  );
  return folders.sort((a, b) => a.length - b.length)[0] ?? '';
}

/** Names of folders that are languages; that of many others, such as `it` and `cs`, is a subject as well. */
const LANGUAGE = /^(?:en|ja|zh|ko|fr|de|es|pt|ru|vi)(?:[-_][a-z]{2,4})?$/i;

/** Returns the languages that folders with posts are named after, as in `en/_posts`, after the language of the blog. */
function folderLanguages(folder: BlogFolder, main = ''): string[] {
  const names = [...folder.files('', (name) => /^[^/]+\/_posts\//.test(name))].map(
    ({ id }) => id.split('/', 1)[0] ?? '',
  );
  const languages = names.filter((name) => LANGUAGE.test(name));
  return languages.length === 0 ? [] : [...new Set([main, ...languages])];
}

/** Returns whether a page only lists posts. */
function isList(body: string): boolean {
  return /\{%-?\s*for\s+\w+\s+in\s+(?:site|paginator)\b/.test(body);
}
