import { dirname, join } from 'node:path';
import { readConfig } from '../eleventy/config';
import { DataCascade } from '../eleventy/data-cascade';
import { fenceLines } from '../eleventy/fence-lines';
import { postOf } from '../eleventy/post';
import { type TemplateVariables, translateTemplate } from '../eleventy/template';
import { htmlToMarkdown } from '../html/to-markdown';
import type { ImportedPost } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
import { BlogFolder } from '../read/blog-folder';
import type { Document } from '../read/document';
import type { ReadOptions } from '../read/options';
import type { LinkTo, SourceBlog } from '../source-blog';
import { fileBelow } from '../urls/old-paths';

const MARKDOWN = /\.(?:md|markdown)$/i;
/** The template languages of Eleventy whose files can be posts. Only HTML can be converted. */
const TEMPLATE = /\.(?:html|njk|liquid|webc|hbs|mustache|pug|haml|ejs)$/i;

/** Templates that are programs (https://www.11ty.dev/docs/languages/javascript/). */
const PROGRAM = /\.11ty\.(?:[cm]?[jt]s|[jt]sx)$/i;

/**
 * Opens a blog made with Eleventy (https://www.11ty.dev/docs/). Each Markdown file below the input
 * folder is a post when it has a date, a tag or a collection, and a page otherwise; an HTML file is a
 * post when it has a date. The configuration is a program; it is parsed, and never run.
 */
export function openEleventy({ path, named, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding, named);
  const config = readConfig(folder);
  const { copied, input } = config;
  const data = new DataCascade(folder, config);
  const variables = new Map<string, TemplateVariables>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const { id } of folder.files(input, (below) => PROGRAM.test(below))) {
      if (config.whyIgnored(id) === undefined) folder.skip({ id, why: 'madeByProgram' });
    }
    const isTemplate = (below: string) => MARKDOWN.test(below) || TEMPLATE.test(below);
    for (const file of folder.files(input, isTemplate)) {
      const document = documentOf(file.id);
      const read = document && postOf(file, document, { folder, config, data, timeZone });
      if (!read) continue;
      variables.set(file.id, read.variables);
      yield read.post;
    }
  }

  /** Returns the document in a file that is a post or a page. */
  function documentOf(id: string): Document | undefined {
    const isMarkdown = MARKDOWN.test(id);
    const why = config.whyIgnored(id);
    if (why !== undefined) return isMarkdown ? folder.skip({ id, why }) : undefined;
    if (isMarkdown) return folder.isAboutProject(id) ? undefined : folder.document(id);
    const document = folder.hasFrontMatter(id) ? folder.document(id) : undefined;
    if (!document) return undefined;
    const isDated = document.fields.date !== undefined || /\d{4}-\d{2}-\d{2}/.test(id);
    if (isDated && /\.html$/i.test(id)) return document;
    // Of other templates, those of pages with words have a title. The front page lists posts.
    const isFront = /^\/?(?:index|404)\./.test(id.slice(input.length));
    const { title, pagination } = document.fields;
    const isPage = title !== undefined && pagination === undefined && !isFront;
    return isDated || isPage ? folder.skip({ id, why: 'template' }) : undefined;
  }

  function translate(post: ImportedPost, linkTo: LinkTo): string {
    const onLost = noteUntranslated(post);
    const own = variables.get(post.id)?.templateEngineOverride;
    // https://www.11ty.dev/docs/languages/#templateengineoverride-examples
    const hasTemplates = typeof own === 'string' ? /njk|liquid/.test(own) : config.hasTemplates;
    const isHtml = post.format === 'html';
    const body =
      hasTemplates || isHtml
        ? translateTemplate(post.body, variables.get(post.id) ?? {}, onLost, linkTo, isHtml)
        : post.body;
    if (body !== post.body)
      post.notes.push({ level: 'changed', name: 'translated', value: '{{ }}, {% %}' });
    if (post.format === 'markdown') return fenceLines(body, onLost);
    post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
    return htmlToMarkdown(body, onLost);
  }

  return {
    hosts: config.hosts,
    basePath: config.prefix,
    people: config.people,
    language: config.language,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate,
    assetRoots: [
      ...new Set([join(path, input), join(path, input, 'public'), join(path, 'public'), path]),
    ],
    assetFolders: (post) => [join(path, dirname(post.id))],
    assetOf: (address) => {
      const file = fileBelow(config.prefix, address);
      const below = (file ?? address).replace(/^\//, '').replace(/[?#].*$/, '');
      const [to, from] =
        [...copied].find(([name]) => name !== '' && below.startsWith(`${name}/`)) ?? [];
      const root = copied.get('');
      if (to !== undefined && from !== undefined) return join(from, below.slice(to.length));
      return root === undefined || !address.startsWith('/') ? file : join(root, below);
    },
  };
}
