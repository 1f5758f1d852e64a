import { dirname } from 'node:path';
import { csvRows } from '../export/csv';
import { ownText } from '../export/own-text';
import { childText, xmlParts } from '../export/xml';
import { BlogFolder, hostsOf, zoneOf } from '../read/blog-folder';
import { languageOf } from '../read/language';
import { type BloggerComment, readComment } from './comments';
import { BLOGGER, kindOf, linkOf, pathOf } from './entry';

/** The facts about a whole export that are needed to read its first post. */
export interface ExportIndex {
  hosts: readonly string[];
  language?: string;
  /** IANA name. */
  timeZone?: string;
  /** The comments by the number of their post, because they can come before it. */
  comments: ReadonlyMap<string, readonly BloggerComment[]>;
  /** The numbers of all posts and pages. */
  posts: ReadonlySet<string>;
  /** The number of posts that the blog has, where the file is a feed of it and says so. */
  total: number;
}

/**
 * A link to a post of any blog of Blogger, but for `blog-post_12.html`: many blogs have posts of that
 * name.
 */
const LINK =
  /href=["']https?:\/\/([a-z0-9.:-]+)(\/\d{4}\/\d{2}\/(?!blog-post(?:_\d+)?\.)[^\s"'?#/]+\.html)/gi;

/**
 * Reads an export once and collects the facts of `ExportIndex`, comments included.
 *
 * @returns `undefined` when the file is not an export of Blogger.
 * @throws ProblemsError when the file cannot be read to its end.
 */
export async function readExportIndex(
  path: string,
  encoding: string,
): Promise<ExportIndex | undefined> {
  const settings = settingsBeside(path);
  const hosts = new Set<string>();
  const comments = new Map<string, BloggerComment[]>();
  const posts = new Set<string>();
  const paths = new Set<string>();
  /** The paths that are linked to, by host. */
  const linked = new Map<string, Set<string>>();
  let isExport = false;
  let total = 0;
  for await (const part of xmlParts(path, encoding, BLOGGER)) {
    if (part.name === 'id' && part.text.includes('blogger.com,1999:blog-')) isExport = true;
    if (part.name === 'openSearch:totalResults') total = Number(part.text) || 0;
    if (part.name === 'link') {
      const { rel, href } = part.attributes;
      if (rel === 'alternate') for (const host of hostsOf(href)) hosts.add(ownText(host));
    }
    if (part.name !== 'entry') continue;
    const kind = kindOf(part);
    if (kind === 'settings') {
      const name = childText(part, 'id').replace(/^.*\.settings\./, '');
      settings.set(ownText(name.toLowerCase()), ownText(childText(part, 'content').trim()));
    } else if (kind === 'comment') {
      const comment = ownText(readComment(part));
      const siblings = comments.get(comment.post);
      if (siblings) siblings.push(comment);
      else comments.set(comment.post, [comment]);
    } else if (kind === 'post' || kind === 'page') {
      isExport = true;
      posts.add(ownText(childText(part, 'id').trim()));
      paths.add(ownText(pathOf(part)));
      for (const host of hostsOf(linkOf(part, 'alternate', /html/))) hosts.add(ownText(host));
      for (const [, host = '', way = ''] of childText(part, 'content').matchAll(LINK)) {
        const name = ownText(host.toLowerCase());
        linked.set(name, (linked.get(name) ?? new Set()).add(ownText(way)));
      }
    }
  }
  if (!isExport) return undefined;
  const name = settings.get('blog_subdomain') ?? '';
  if (/^[a-z0-9-]+$/i.test(name)) hosts.add(`${name.toLowerCase()}.blogspot.com`);
  // An export of Takeout does not have the domain of its own that a blog can have.
  for (const [host, ways] of linked) {
    const isOther = /\.blogspot\.[a-z.]+$/.test(host);
    if (!isOther && [...ways].some((way) => paths.has(way))) hosts.add(host);
  }
  return {
    hosts: [...hosts],
    language: languageOf(settings.get('blog_locale')),
    timeZone: zoneOf(settings.get('blog_time_zone')),
    ...{ comments, posts, total },
  };
}

/** Returns the settings in `settings.csv`, which Takeout puts beside the feed, by their names. */
function settingsBeside(path: string): Map<string, string> {
  const folder = new BlogFolder(dirname(path));
  const [names = [], values = []] = csvRows(folder.texts('settings.csv'));
  return new Map(names.map((name, index) => [name, values[index] ?? '']));
}
