import { dirname, join, posix } from 'node:path';
import { isLeftOut, readConfig } from '../eleventy/config';
import { DirectoryData } from '../eleventy/data';
import { urlOf } from '../eleventy/permalink';
import { type TemplateVariables, translateTemplate } from '../eleventy/template';
import type { ImportedPost } from '../imported-post';
import { BlogFolder } from '../read/blog-folder';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import { Fields } from '../read/fields';
import type { Value } from '../read/front-matter';
import type { ReadOptions } from '../read/options';
import type { SourceBlog } from '../source-blog';

/**
 * Opens a blog made with Eleventy (https://www.11ty.dev/docs/). Each Markdown file below the input
 * folder is a post when it has a date, a tag or a collection, and a page otherwise. The
 * configuration is a program; its text is searched, and it is never run.
 */
export function openEleventy({ path, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding);
  const config = readConfig(folder);
  const { input, prefix, metadata } = config;
  const data = new DirectoryData(folder, input);
  const names = new Map<string, TemplateVariables>();

  async function* posts(): AsyncGenerator<ImportedPost> {
    const isPost = (below: string) =>
      /\.(?:md|markdown)$/i.test(below) && !isLeftOut(posix.join(input, below), config);
    for (const { id, below } of folder.files(input, isPost)) {
      const post = postOf(id, below);
      if (post) yield post;
    }
  }

  function postOf(id: string, below: string): ImportedPost | undefined {
    const document = folder.document(id);
    if (!document) return undefined;
    const all: Record<string, Value> = { ...data.of(id), ...document.fields };
    const fields = new Fields(all);
    const permalink = all.permalink;
    if (typeof permalink === 'string' && /(?:^|\/)404\.html$/.test(permalink)) {
      return folder.skip({ id, why: 'template' });
    }
    const own = [
      'permalink',
      'eleventyNavigation',
      'eleventyExcludeFromCollections',
      'templateClass',
      'eleventyComputed',
      'author',
    ];
    const { aliases, ...common } = commonOf(fields, document, { own }, timeZone);
    const collections = new Set([...data.collections(id), 'posts', 'post', 'all', 'nav']);
    const stem = below.replace(/\.[a-z]+$/i, '').replace(/(?:^|\/)index$/i, '');
    const slug = (stem.split('/').at(-1) ?? '').replace(/^\d{4}-\d{2}-\d{2}-/, '');
    const isPost =
      isDated(all) ||
      collections.size > 4 ||
      common.tags.length > 0 ||
      dayInName(below, timeZone) !== undefined;
    // For a post without a date, Eleventy uses the day on which the file was created.
    const publishedOn =
      common.publishedOn ??
      dayInName(stem, timeZone) ??
      (isPost ? folder.madeAt(id, timeZone) : undefined);
    names.set(id, {
      ...metadataNames(metadata),
      ...all,
      page: {
        date: publishedOn?.day ?? '',
        fileSlug: slug,
        filePathStem: `/${stem}`,
        url: `/${stem}/`,
      },
    });
    const url = urlOf(permalink, stem, names.get(id) ?? {}, common);
    return {
      ...common,
      tags: [
        ...(document.fields.tags === undefined && common.tags.every((tag) => collections.has(tag))
          ? []
          : common.tags),
      ].filter((tag) => !collections.has(tag)),
      publishedOn,
      draft: common.draft || `${permalink}` === 'false',
      id,
      kind: isPost ? 'post' : 'page',
      name:
        url
          ?.replace(/\/(?:index\.html)?$/, '')
          .replace(/\.html$/, '')
          .split('/')
          .at(-1) ||
        slug ||
        'index',
      body: document.body,
      format: 'markdown',
      urls: [...(url === undefined ? [] : [`${prefix}${url}`]), ...aliases],
      comments: [],
    };
  }

  return {
    hosts: config.hosts,
    language: config.language,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post) => {
      if (!config.hasTemplates) return post.body;
      const onLost = (value: string) =>
        post.notes.push({ level: 'lost', name: 'untranslated', value });
      const body = translateTemplate(post.body, names.get(post.id) ?? {}, onLost);
      if (body !== post.body)
        post.notes.push({ level: 'changed', name: 'translated', value: '{{ }}, {% %}' });
      return body;
    },
    assetRoots: [
      ...new Set([join(path, input), join(path, input, 'public'), join(path, 'public'), path]),
    ],
    assetFolders: (post) => [join(path, dirname(post.id))],
  };
}

function isDated(fields: Record<string, Value>): boolean {
  return typeof fields.date === 'string' && fields.date !== '';
}

function metadataNames(metadata: Record<string, Value>): TemplateVariables {
  return { metadata, site: metadata };
}
