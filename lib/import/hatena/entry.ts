import { slugOfTitle } from '../../posts/slug-of-title';
import { decodeLeniently } from '../../url-decoding';
import type { ImportedPost } from '../imported-post';
import { commonOf } from '../read/common-fields';
import type { Document } from '../read/document';
import { Fields } from '../read/fields';

/**
 * Returns the post in a file of blogsync; `undefined` when its front matter is not that of an entry.
 *
 * @param id the path of the file.
 * @see https://github.com/x-motemen/blogsync/blob/main/doc/file-structure.md
 */
export function entryOf(
  id: string,
  document: Document,
  timeZone: string,
): ImportedPost | undefined {
  const fields = new Fields(document.fields);
  if (fields.text('EditURL') === undefined && fields.text('Title') === undefined) return undefined;
  const own = ['URL', 'EditURL', 'CustomPath', 'Scheduled'];
  const { aliases, ...common } = commonOf(fields, document, { own }, timeZone);
  // Hatena marks an entry that will be published at its date as a draft too.
  const draft = common.draft && !/^true$/i.test(fields.text('Scheduled') ?? '');
  const path = pathOf(fields);
  const file = withoutExtension(id);
  // The URL of a draft without a path of its own is different in every response of Hatena Blog.
  const isFixed = !draft || fields.text('CustomPath') !== undefined || isAt(file, path);
  return {
    ...common,
    ...{ id, draft, comments: [], format: 'markdown' },
    kind: /\/atom\/page\//.test(fields.text('EditURL') ?? '') ? 'page' : 'post',
    name: nameOf(isFixed ? path : '') || nameInFile(file, common.title),
    body: document.body,
    urls: isFixed && path !== '' ? [path, ...aliases] : aliases,
  };
}

/**
 * Returns the hosts of a file: that of its URL, and the first domain of the blog, which redirects
 * when the blog has another domain now.
 */
export function hostsOfEntry({ fields }: Document): string[] {
  const values = new Fields(fields);
  const url = values.text('URL') ?? '';
  const [, first = ''] =
    /^https:\/\/blog\.hatena\.ne\.jp\/[^/]+\/([^/]+)\//.exec(values.text('EditURL') ?? '') ?? [];
  return [...(URL.canParse(url) ? [new URL(url).host] : []), ...(first === '' ? [] : [first])];
}

/** Returns the name of the owner of the blog that a file belongs to; `undefined` when it does not say. */
export function ownerOf({ fields }: Document): string | undefined {
  const edit = new Fields(fields).text('EditURL') ?? '';
  return /^https:\/\/blog\.hatena\.ne\.jp\/([^/]+)\//.exec(edit)?.[1];
}

/**
 * Returns the path that an entry of Hatena Diary has on Hatena Blog, to which its owner moved it: `/entry/20120228/p1` for
 * `http://d.hatena.ne.jp/name/20120228/p1`. Returns `undefined` for any other URL, and for a diary of somebody else.
 */
export function pathFromDiary(url: string, owners: ReadonlySet<string>): string | undefined {
  const [, name = '', entry = ''] =
    /^https?:\/\/d\.hatena\.ne\.jp\/([^/]+)\/(\d{8}\/[^/?#]+)/.exec(url) ?? [];
  return owners.has(name) ? `/entry/${entry}` : undefined;
}

function pathOf(fields: Fields): string {
  const url = fields.text('URL') ?? '';
  // The URL of a blog itself is not that of an entry.
  if (URL.canParse(url) && new URL(url).pathname !== '/') return new URL(url).pathname;
  const custom = fields.text('CustomPath');
  return custom === undefined ? '' : `/entry/${custom}`;
}

/** Returns whether a file is at the place that blogsync chooses by the path of the entry. */
function isAt(file: string, path: string): boolean {
  return path !== '' && `/${file}`.endsWith(decodeLeniently(path));
}

/** Returns the name of a file, or the title in its place when blogsync named the file by the id of the entry. */
function nameInFile(file: string, title: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /^\d{10,}$/.test(name) ? slugOfTitle(title) || name : name;
}

/** Returns the path without `/entry/`, and without the day when words follow it, as one name. */
function nameOf(path: string): string {
  const below = decodeLeniently(path).replace(/^(?:.*\/)?entry\//, '');
  const titled = /^\d{4}\/\d{2}\/\d{2}\/(?!\d+$)(.+)$/.exec(below)?.[1];
  return (titled ?? below).replace(/^\/+|\/+$/g, '').replaceAll('/', '-');
}

function withoutExtension(file: string): string {
  return file.replace(/\.\w+$/, '');
}
