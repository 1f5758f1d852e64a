import { posix } from 'node:path';
import type { Moment } from '../moment';
import { fillPermalink } from '../permalink';
import type { Config } from './config';

/** What the path of a page is made of. */
export interface PathParts {
  /** Path below the folder of content, without language and extension; a bundle is its folder. */
  path: string;
  slug: string | undefined;
  title: string;
  moment: Moment | undefined;
  language: string | undefined;
}

/** The path of a page, not encoded (https://gohugo.io/content-management/urls/). */
export function pagePath(
  { path, slug, title, moment, language }: PathParts,
  config: Config,
): string {
  const folders = posix
    .dirname(path)
    .split('/')
    .filter((part) => part !== '.');
  const [section = ''] = folders;
  const file = posix.basename(path);
  const pattern = Object.hasOwn(config.permalinks, section)
    ? config.permalinks[section]
    : undefined;
  const name = slug ?? file;
  const filled = pattern
    ? fillPermalink(pattern, {
        moment,
        timeZone: config.timeZone,
        section,
        sections: folders.join('/'),
        title,
        slug: slug ?? (title || file),
        filename: file,
        slugorfilename: name,
        contentbasename: file,
        slugorcontentbasename: name,
      })
    : `/${[...folders, name].join('/')}/`;
  const prefix = language === undefined ? '' : (config.languages.get(language) ?? '');
  const url = prefix + (config.keepsCase ? made(filled) : made(filled).toLowerCase());
  return config.isUgly ? `${url.replace(/\/+$/, '')}.html` : url;
}

/** Blanks become hyphens, signs that mean something in a path fall away. */
function made(path: string): string {
  return path
    .normalize('NFC')
    .replace(/[\s-]+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}./\\_#+~@%-]/gu, '');
}
