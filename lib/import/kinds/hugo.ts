import { dirname, join, posix } from 'node:path';
import { now } from '../../now';
import { htmlToMarkdown } from '../html/to-markdown';
import { translateFences } from '../hugo/code';
import { readConfig } from '../hugo/config';
import { type HugoLocation, HugoSections, locationOf } from '../hugo/location';
import type { Content } from '../hugo/mounts';
import { HugoPages } from '../hugo/pages';
import { type HugoPost, postOf } from '../hugo/post';
import { translateShortcodes } from '../hugo/shortcodes';
import type { ImportedPost } from '../imported-post';
import { translateExtensions } from '../markdown/extensions';
import { translateFormulas } from '../markdown/formulas';
import { noteUntranslated } from '../note-untranslated';
import { BlogFolder } from '../read/blog-folder';
import { showsFormulasItself } from '../read/formulas-shown';
import type { ReadOptions } from '../read/options';
import { textAt } from '../read/values';
import type { SourceBlog } from '../source-blog';
import { fileBelow } from '../urls/old-paths';

const TEXT = /\.(?:md|markdown|mdown|html?|org|adoc|asciidoc|ad|rst|pandoc|pdc)$/i;

/** A file of the content. */
interface HugoFile extends HugoLocation {
  id: string;
  /** The path below the content folder. */
  below: string;
}

/**
 * Opens a blog made with Hugo (https://gohugo.io/getting-started/directory-structure/). Each file
 * below `content` becomes a post when it is in a section, and a page otherwise.
 */
export function openHugo({ path, named, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding, named);
  const config = readConfig(folder, timeZone);
  const known = config.contents.filter(({ folder: name }) => folder.isFolder(name));
  const contents = known.length > 0 ? known : [{ folder: '' }];
  const files = contents.flatMap((content) => filesOf(content));
  // Of a page in several languages, the first language gets the name of the file as its slug.
  const isFirst = ({ language = config.firstLanguage }: HugoFile) =>
    language === config.firstLanguage;
  files.sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  const folders = new HugoSections(files);
  const isFlat = !files.some(({ path: at }) => at.includes('/'));
  const pages = new HugoPages(config);
  const templates = new Map<string, string | undefined>();
  const templateFolders = ['', ...config.themes.map((name) => `themes/${name}/`)].flatMap((at) => [
    `${at}layouts/_shortcodes`,
    `${at}layouts/shortcodes`,
  ]);

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const file of files) {
      const post = read(file);
      if (post) yield post;
    }
  }

  /** Returns the files of a content folder, without those in a language folder inside it. */
  function filesOf(content: Content): HugoFile[] {
    const inner = contents.filter((each) => each.folder.startsWith(`${content.folder}/`));
    const found = [...folder.files(content.folder, (name) => TEXT.test(name))];
    return found
      .filter(({ id }) => !inner.some((each) => id.startsWith(`${each.folder}/`)))
      .map(({ id, below }) => {
        const path = `${content.at ?? ''}${below}`;
        return { id, below: path, ...locationOf(path, content, config) };
      });
  }

  function read({ id, below, ...place }: HugoFile): HugoPost | undefined {
    if (/\.(?:org|adoc|asciidoc|ad|rst|pandoc|pdc)$/i.test(id)) {
      return folder.skip({ id, why: 'template', detail: posix.extname(id) });
    }
    if (config.disabled.includes(place.language ?? '')) return folder.skip({ id, why: 'unbuilt' });
    if (folders.isResource(place.path)) return folder.skip({ id, why: 'unbuilt' });
    if (folder.isAboutProject(id)) return undefined;
    const document = folder.document(id);
    if (!document) return undefined;
    if (/^_index\b/.test(posix.basename(below))) return folder.skip({ id, why: 'list' });
    const post = postOf(id, document, place, folders.sectionsOf(place.path), config, now());
    // A blog without sections has its posts where others have their pages.
    if (isFlat && post.publishedOn !== undefined) post.kind = 'post';
    pages.add(post);
    return post;
  }

  /** Returns the template of a shortcode, from the blog or else from its theme. */
  function templateOf(name: string): string | undefined {
    if (!templates.has(name)) {
      const file = templateFolders.map((at) => `${at}/${name}.html`).find((at) => folder.has(at));
      templates.set(name, file === undefined ? undefined : folder.text(file));
    }
    return templates.get(name);
  }

  function translate(post: ImportedPost): string {
    const onLost = noteUntranslated(post);
    const page = pages.get(post.id);
    const fields = page?.fields ?? {};
    const body = translateShortcodes(translateFences(post.body, onLost), {
      urlOf: (reference, lang) => pages.urlOf(reference, page, lang),
      paramOf: (name) => textAt(fields, name) ?? textAt(config.params, name),
      file: page?.path ?? post.id,
      templateOf,
      onTranslated: (value) => post.notes.push({ level: 'changed', name: 'translated', value }),
      onLost,
    });
    if (post.format === 'markdown') {
      const isShown = showsFormulasItself(fields) ?? config.formulas.isShown;
      return translateExtensions(translateFormulas(body, { ...config.formulas, isShown }), onLost);
    }
    post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
    return htmlToMarkdown(body, onLost);
  }

  return {
    hosts: config.hosts,
    basePath: config.base,
    people: config.people,
    language: config.language,
    timeZone: config.ownZone,
    posts,
    skipped: () => [...folder.skipped.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    translate,
    assetRoots: [...config.statics, 'assets', ...contents.map((each) => each.folder)].map((name) =>
      join(path, name),
    ),
    assetFolders: (post) => [
      join(path, dirname(post.id)),
      join(path, 'assets'),
      ...config.statics.map((name) => join(path, name)),
    ],
    assetOf: (address) => fileBelow(config.base, address),
  };
}
