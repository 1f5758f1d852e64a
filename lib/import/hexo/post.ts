import { startOfDay } from '../../dates';
import type { ImportedPost } from '../imported-post';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import type { Document } from '../read/document';
import { Fields, textsOf } from '../read/fields';
import { creationOf } from '../read/file-day';
import { languageOf } from '../read/language';
import { nameInPath } from '../read/name-in-path';
import { readPostDate } from '../read/post-date';
import type { HexoConfig } from './config';
import { type FileName, readFileName } from './file-name';
import { fieldsIn, postPath } from './permalink';

/**
 * Keys that the import uses itself. Formulas are rendered here whatever `math` and `mathjax` say;
 * they only decide whether a dollar sign began one on the old blog.
 */
const OWN = ['permalink', 'photos', 'math', 'mathjax', 'katex'];

/** Where a file is in the source folder. */
export interface HexoLocation {
  /** The folder of posts or of drafts; `undefined` for a page. */
  kind?: '_posts' | '_drafts';
  /** The path below that folder, or below the source folder for a page. */
  rest: string;
}

/**
 * Converts a Hexo file to an imported post.
 *
 * @param id path of the file, relative to the blog.
 * @param file its absolute path. Hexo uses the day on which it was created for a post without a date.
 */
export function postOf(
  id: string,
  document: Document,
  { kind, rest }: HexoLocation,
  config: HexoConfig,
  file: string,
): ImportedPost {
  const stem = rest.replace(/\.[a-z]+$/i, '');
  const named: FileName =
    kind === undefined ? { slug: stem, fields: {} } : readFileName(stem, config);
  // In Hexo, the values of the file name override the front matter.
  const values = { ...document.fields, ...named.fields };
  const fields = new Fields(values);
  const own = [...OWN, ...fieldsIn(config.permalink), ...Object.keys(named.fields)];
  const { aliases, ...common } = commonOf(fields, document, { own }, config.timeZone);
  for (const photo of textsOf(document.fields.photos)) {
    common.notes.push({ level: 'lost', name: 'keyUnknown', value: `photos: ${photo}` });
  }
  const publishedOn =
    common.publishedOn ??
    readPostDate(named.day ?? '', config.timeZone) ??
    dayInName(rest, config.timeZone) ??
    (kind ? creationOf(file, config.timeZone) : undefined);
  const permalink = fields.text('permalink');
  const parts = { slug: named.slug, publishedOn, permalink, fields: values };
  const address = kind === undefined ? pagePath(rest) : postPath(parts, config);
  // Hexo reads dates in the `timezone` of the blog, a day as its midnight, but takes the day of the path in the zone of the
  // machine that builds the blog; on most services that is UTC.
  const inUtc =
    kind === undefined || config.ownZone === undefined || /:hash\b/.test(config.permalink)
      ? undefined
      : postPath(
          {
            ...parts,
            publishedOn: publishedOn && {
              instant: startOfDay(publishedOn.day, config.timeZone),
              ...publishedOn,
            },
          },
          { ...config, timeZone: 'UTC' },
        );
  if (address === undefined) {
    common.notes.push({ level: 'lost', name: 'urlUnknown', value: config.permalink });
  }
  const { languages } = config;
  const [, folder, inLanguage] = /^([^/]+)\/(.+)$/.exec(named.slug) ?? [];
  const folderLanguage = languageOf(folder);
  const isInFolder = folderLanguage !== undefined && languages.includes(folderLanguage);
  return {
    ...common,
    lang: common.lang ?? (isInFolder ? folderLanguage : undefined),
    versionOf:
      languages.length > 1 ? ((isInFolder ? inLanguage : undefined) ?? named.slug) : undefined,
    publishedOn,
    draft: common.draft || kind === '_drafts',
    id,
    kind: kind === undefined ? 'page' : 'post',
    name: nameInPath(named.slug.replace(/\/index$/i, '')),
    body: document.body,
    format: 'markdown',
    urls: [
      ...[...new Set([address, inUtc])].flatMap((path) =>
        path === undefined ? [] : rooted(`${config.base}/${path}`),
      ),
      ...aliases.map((alias) => alias.replace(/^(?!\/|https?:)/, '/')),
    ],
    comments: [],
  };
}

/** Returns the path of a page: `a/index.md` is `/a/`, and `a.md` is `/a.html`. */
function pagePath(rest: string): string {
  return rest.replace(/(?:^|\/)index\.[a-z]+$/i, '/').replace(/\.[a-z]+$/i, '.html');
}

function rooted(path: string): string {
  return `/${path}`.replace(/\/{2,}/g, '/');
}
