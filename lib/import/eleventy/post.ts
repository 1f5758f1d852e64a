import { join } from 'node:path';
import { dayOf as dayOfInstant } from '../../dates';
import { decodeLeniently } from '../../url-decoding';
import type { ImportedPost } from '../imported-post';
import type { BlogFolder } from '../read/blog-folder';
import { commonOf } from '../read/common-fields';
import type { Document } from '../read/document';
import { FIELD_NAMES } from '../read/field-names';
import { Fields } from '../read/fields';
import { creationOf } from '../read/file-day';
import type { Value } from '../read/front-matter';
import { type PostDate, readPostDate } from '../read/post-date';
import { mappingOf } from '../read/values';
import type { EleventyConfig } from './config';
import type { DataCascade } from './data-cascade';
import { fileSlugOf } from './file-slug';
import { urlOf } from './permalink';
import type { TemplateVariables } from './template';

/** Keys that only Eleventy, a theme or a feed uses. */
const OWN_KEYS = [
  'permalink',
  'eleventyNavigation',
  'eleventyExcludeFromCollections',
  'eleventyComputed',
  'templateClass',
  'pagination',
];
/** Collections that blogs make of all posts, so that they are not tags for readers. */
const COLLECTIONS = ['posts', 'post', 'all', 'nav', 'blog'];
/** Collections of pages that are no posts. */
const OF_PAGES = /^(?:pages?|nav|navigation|menu)$/i;
/** The values of `date` for which Eleventy asks the file or git. */
const DATE_OF_FILE = /^(?:git )?(?:last modified|created)$/i;

/** A post, with the variables that its templates can use. */
interface EleventyPost {
  post: ImportedPost;
  variables: TemplateVariables;
}

/**
 * Reads a post: its front matter with the data of its folder, its date and its URL.
 *
 * @param id path of the file, relative to the project folder.
 * @param below path of the file below the input folder.
 */
export function postOf(
  { id, below }: { id: string; below: string },
  document: Document,
  blog: { folder: BlogFolder; config: EleventyConfig; data: DataCascade; timeZone: string },
): EleventyPost | undefined {
  const { folder, config, data, timeZone } = blog;
  const given = data.of(id, document.fields);
  const all: Record<string, Value> = { ...given.fields, ...document.fields };
  const computed = mappingOf(all.eleventyComputed).permalink;
  const permalink =
    computed === undefined || computed === '{{ permalink }}' ? all.permalink : computed;
  if (typeof permalink === 'string' && /(?:^|\/)404\.html$/.test(permalink)) {
    return folder.skip({ id, why: 'template' });
  }
  // A template that prints one page for each part of a list.
  if (all.pagination !== undefined && document.body.trim() === '') {
    return folder.skip({ id, why: 'list' });
  }
  if (DATE_OF_FILE.test(`${all.date}`)) delete all.date;
  const { aliases, ...common } = commonOf(
    new Fields(all),
    document,
    { own: OWN_KEYS, people: config.people, written: document.fields },
    timeZone,
  );
  const collections = new Set([...data.collections(id), ...COLLECTIONS]);
  const isDated = typeof all.date === 'string' && all.date !== '';
  const dayInPath = dayOf(id, timeZone);
  const isPost =
    isDated ||
    [...data.collections(id), ...common.tags].some((name) => !OF_PAGES.test(name)) ||
    common.publishedOn !== undefined ||
    dayInPath !== undefined;
  const dayMade = isPost ? creationOf(join(folder.root, id), timeZone) : undefined;
  const publishedOn = common.publishedOn ?? dayInPath ?? dayMade;
  if (publishedOn !== undefined && publishedOn === dayMade) {
    common.notes.push({ level: 'changed', name: 'dayOfFile', value: dayMade.day });
  }
  const page = fileSlugOf(below);
  const variables = {
    ...{ metadata: config.metadata, site: config.metadata, meta: config.metadata },
    ...all,
    page: { ...page, inputPath: `./${id}`, date: publishedOn?.day ?? '' },
    date: publishedOn?.day ?? '',
  };
  const programs = Object.entries(given.programs).filter(
    ([key]) => PROGRAM_KEYS.has(key) && !Object.hasOwn(document.fields, key),
  );
  for (const [key, file] of programs) {
    common.notes.push({ level: 'lost', name: 'program', value: `${file}: ${key}` });
  }
  const urlOn = (date: string) => {
    const known = { ...variables, date, page: { ...variables.page, date } };
    return programs.some(([key]) => key === 'permalink') && permalink === undefined
      ? undefined
      : urlOf(permalink, page.url, known, common);
  };
  const url = urlOn(variables.date);
  // Most hosts build in UTC, in which Eleventy also reads dates.
  const dayInUtc = publishedOn?.instant && dayOfInstant(publishedOn.instant, 'UTC');
  const inUtc = url && dayInUtc && dayInUtc !== publishedOn?.day ? urlOn(dayInUtc) : undefined;
  const post: ImportedPost = {
    ...common,
    tags: common.tags.filter((tag) => !collections.has(tag)),
    publishedOn,
    draft: common.draft || `${permalink}` === 'false',
    versionOf: withoutLanguage(below, common.lang),
    id,
    kind: isPost ? 'post' : 'page',
    name: [nameIn(url), page.fileSlug].find((name) => name && name !== 'index') ?? 'index',
    body: document.body,
    format: /\.html$/i.test(id) ? 'html' : 'markdown',
    urls: [
      ...[...new Set([url, inUtc])].flatMap((path) =>
        path === undefined ? [] : config.prefix + path,
      ),
      ...aliases,
    ],
    comments: [],
  };
  // `page.url` has no prefix, which the filter `url` adds.
  return { post, variables: { ...variables, page: { ...variables.page, url: url ?? page.url } } };
}

/** The keys of a program that change a post here. */
const PROGRAM_KEYS = new Set<string>(['permalink', 'draft', ...Object.values(FIELD_NAMES).flat()]);

/** Returns the day that is anywhere in a path, as Eleventy reads it. */
function dayOf(path: string, timeZone: string): PostDate | undefined {
  const day = /\d{4}-\d{2}-\d{2}/.exec(path)?.[0];
  return day === undefined ? undefined : readPostDate(day, timeZone);
}

/** Returns a path without the folder of a language, which is what the versions of a post have in common. */
function withoutLanguage(below: string, lang: string | undefined): string | undefined {
  const parts = below.split('/');
  const at = parts.findIndex((part) => part.toLowerCase() === lang?.toLowerCase());
  return at < 0 ? below : parts.toSpliced(at, 1).join('/');
}

function nameIn(url = ''): string | undefined {
  const plain = url.replace(/\/(?:index\.html)?$/, '').replace(/\.html$/, '');
  return decodeLeniently(plain.slice(plain.lastIndexOf('/') + 1));
}
