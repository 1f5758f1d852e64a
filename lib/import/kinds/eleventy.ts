import { statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { dayOf } from '../../dates';
import { dayInName } from '../day-in-name';
import { DirectoryData } from '../eleventy/data';
import { evaluate, type Names, translateTemplate } from '../eleventy/template';
import type { Entry, Source } from '../entry';
import { type CommonEntry, commonOf, Fields } from '../fields';
import { Folder, hostsOf } from '../folder';
import type { Value } from '../front-matter';
import type { Moment } from '../moment';
import type { ReadOptions } from '../options';
import { filesBelow } from '../walk';

const CONFIGS = [
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  '.eleventy.js',
];

/**
 * Opens a blog of Eleventy (https://www.11ty.dev/docs/): every Markdown file below the input folder.
 * Its configuration is a program and is only looked at.
 */
export function openEleventy({ path, encoding, timeZone }: ReadOptions): Source {
  const folder = new Folder(path, encoding);
  const config = CONFIGS.map((name) => (folder.has(name) ? (folder.text(name) ?? '') : '')).join(
    '\n',
  );
  const setting = (name: string) => new RegExp(`\\b${name}:\\s*['"]([^'"]+)['"]`).exec(config)?.[1];
  const given =
    setting('input') ?? /setInputDirectory\(\s*['"]([^'"]+)['"]/.exec(config)?.[1] ?? '';
  const input = posix
    .normalize(given)
    .replace(/^\.$|\/+$/, '')
    .replace(/^\.\//, '');
  const output = setting('output') ?? '_site';
  const prefix = (setting('pathPrefix') ?? '').replace(/\/+$/, '');
  const hasTemplates = !/markdownTemplateEngine:\s*false|setMarkdownTemplateEngine\(\s*false/.test(
    config,
  );
  const data = new DirectoryData(folder, input);
  const metadata = folder.config(
    posix.join(input, '_data/metadata.json'),
    posix.join(input, '_data/site.json'),
  );
  const script = folder.has('_data/metadata.js') ? (folder.text('_data/metadata.js') ?? '') : '';
  const address = metadata.url ?? /\burl:\s*['"]([^'"]+)['"]/.exec(script)?.[1];
  const ignored = folder.has('.eleventyignore')
    ? (folder.text('.eleventyignore') ?? '').split('\n')
    : [];
  const names = new Map<string, Names>();

  async function* entries(): AsyncGenerator<Entry> {
    for (const { path: below, isOutside } of filesBelow(join(path, input))) {
      const id = posix.join(input, below);
      if (!/\.(?:md|markdown)$/i.test(below) || isLeftOut(id)) continue;
      if (isOutside) folder.skip({ id, why: 'outside' });
      else {
        const entry = entryOf(id, below);
        if (entry) yield entry;
      }
    }
  }

  function isLeftOut(id: string): boolean {
    if (id.split('/').some((part) => part.startsWith('_')) || id.startsWith(`${output}/`))
      return true;
    if (!id.includes('/') && /^(?:readme|license|changelog|contributing)\b/i.test(id)) return true;
    return ignored.some(
      (line) => line !== '' && (id === line || id.startsWith(line.replace(/\/*$/, '/'))),
    );
  }

  function entryOf(id: string, below: string): Entry | undefined {
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
    const { aliases, ...common } = commonOf(fields, { own }, timeZone);
    if (document.hadCrlf) common.notes.push({ level: 'changed', name: 'lineBreaks', value: '' });
    const collections = new Set([...data.collections(id), 'posts', 'post', 'all', 'nav']);
    const stem = below.replace(/\.[a-z]+$/i, '').replace(/(?:^|\/)index$/i, '');
    const slug = (stem.split('/').at(-1) ?? '').replace(/^\d{4}-\d{2}-\d{2}-/, '');
    const isPost =
      isDated(all) ||
      collections.size > 4 ||
      common.tags.length > 0 ||
      dayInName(below, timeZone) !== undefined;
    const publishedOn =
      common.publishedOn ?? dayInName(stem, timeZone) ?? (isPost ? made(id) : undefined);
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

  function urlOf(
    permalink: Value | undefined,
    stem: string,
    known: Names,
    { notes }: Pick<CommonEntry, 'notes'>,
  ): string | undefined {
    if (typeof permalink !== 'string' || permalink === '') return stem === '' ? '/' : `/${stem}/`;
    if (permalink === 'false') {
      notes.push({ level: 'changed', name: 'visibility', value: 'permalink: false' });
      return undefined;
    }
    let isKnown = true;
    const path = permalink.replace(/\{\{-?([^{}]*?)-?\}\}/g, (whole, expression: string) => {
      const value = evaluate(expression, known);
      isKnown &&= value !== undefined;
      return value ?? whole;
    });
    if (!isKnown || /\{%/.test(path)) {
      notes.push({ level: 'lost', name: 'aliasUnusable', value: permalink });
      return undefined;
    }
    return `/${path.replace(/^\/+/, '')}`.replace(/\/index\.html$/, '/');
  }

  /** The day a file was made, which Eleventy takes for a post without a date. */
  function made(id: string): Moment {
    const instant = statSync(join(path, id)).birthtime;
    return { day: dayOf(instant, timeZone), instant };
  }

  return {
    hosts: hostsOf(address),
    entries,
    skipped: () => [...folder.skipped.values()],
    translate: (entry) => {
      if (!hasTemplates) return entry.body;
      const lost = (value: string) =>
        entry.notes.push({ level: 'lost', name: 'untranslated', value });
      const body = translateTemplate(entry.body, names.get(entry.id) ?? {}, lost);
      if (body !== entry.body)
        entry.notes.push({ level: 'changed', name: 'translated', value: '{{ }}, {% %}' });
      return body;
    },
    assetRoots: [
      ...new Set([join(path, input), join(path, input, 'public'), join(path, 'public'), path]),
    ],
    assetFolders: (entry) => [join(path, dirname(entry.id))],
  };
}

function isDated(fields: Record<string, Value>): boolean {
  return typeof fields.date === 'string' && fields.date !== '';
}

function metadataNames(metadata: Record<string, Value>): Names {
  return { metadata, site: metadata };
}
