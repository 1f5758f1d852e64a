import { posix } from 'node:path';
import { slugOfTitle } from '../../posts/slug-of-title';
import type { ImportedPost } from '../imported-post';
import { commonOf, type FieldKeys } from '../read/common-fields';
import { FIELD_NAMES } from '../read/field-names';
import { Fields } from '../read/fields';

/** The names that properties usually have, in English and in Japanese. */
const KEYS: FieldKeys = {
  publishedOn: [...FIELD_NAMES.publishedOn, 'Published on', '公開日', '投稿日', '日付'],
  createdAt: [...FIELD_NAMES.createdAt, 'Created time', '作成日時', '作成日'],
  updatedAt: [
    ...FIELD_NAMES.updatedAt,
    'Last edited time',
    'Last Edited',
    '最終更新日時',
    '更新日',
  ],
  description: [...FIELD_NAMES.description, '説明', '概要'],
  tags: [...FIELD_NAMES.tags, 'タグ', 'カテゴリ', 'カテゴリー'],
  own: ['slug', 'スラッグ', '公開'],
};
/** Properties that Notion adds to the pages of a wiki, for which there is no CSV file. */
const OF_WIKI = ['Owner', 'Tags', 'Created time', 'Last edited time', 'Verification'];
/** The page that a property refers to, after its name. */
const RELATION = / \((?:https:\/\/www\.notion\.so\/|[^()]*\.md)[^()]*\)/g;
const ID = / ([\da-f]{32})$/;

/**
 * Returns the post for a page.
 *
 * @param id the path of its file.
 * @param names the names of the properties of the database that the page is in.
 */
export function pagePost(
  id: string,
  text: string,
  names: readonly string[],
  timeZone: string,
): ImportedPost {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const [heading = '', title = posix.basename(withoutId(id))] = /^# ([^\n]+)\n*/.exec(source) ?? [];
  const { values, body } = splitProperties(source.slice(heading.length), names);
  const fields = new Fields({ ...values, title });
  const hadCrlf = text.includes('\r\n');
  const { aliases: urls, ...common } = commonOf(fields, { hadCrlf }, KEYS, timeZone);
  const isPublic = fields.text('Published', '公開') ?? 'Yes';
  return {
    ...common,
    ...{ id, kind: 'post', body, format: 'markdown', urls, comments: [] },
    name: fields.text('slug', 'スラッグ') ?? (slugOfTitle(title) || posix.basename(withoutId(id))),
    draft: common.draft || /^(?:no|false|いいえ)$/i.test(isPublic),
  };
}

/** Returns the id that Notion adds to the name of a file. */
export function pageId(path: string): string | undefined {
  return ID.exec(withoutExtension(path))?.[1];
}

/** Returns a path without the extension and the ids of its folders and file. */
export function withoutId(path: string): string {
  return withoutExtension(path)
    .split('/')
    .map((part) => part.replace(ID, ''))
    .join('/');
}

/** Splits a text into the values of properties in its first lines and the rest. */
function splitProperties(text: string, names: readonly string[]) {
  const lines = text.split('\n');
  const known = [...names, ...OF_WIKI];
  const values: Record<string, string> = {};
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const name = known.find((key) => line.startsWith(`${key}: `));
    if (name === undefined) break;
    values[name] = line
      .slice(name.length + 2)
      .replace(RELATION, '')
      .trim();
  }
  return { values, body: lines.slice(at).join('\n').replace(/^\n+/, '') };
}

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|csv)$/, '');
}
