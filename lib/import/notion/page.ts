import { posix } from 'node:path';
import { slugOfTitle } from '../../posts/slug-of-title';
import type { ImportedPost } from '../imported-post';
import { commonOf, type FieldKeys } from '../read/common-fields';
import { FIELD_NAMES } from '../read/field-names';
import { Fields } from '../read/fields';
import { splitProperties } from './properties';

/** Names that properties usually have besides those of other systems. */
const KEYS: FieldKeys = {
  publishedOn: [...FIELD_NAMES.publishedOn, 'Published on'],
  createdAt: [...FIELD_NAMES.createdAt, 'Created time'],
  updatedAt: [...FIELD_NAMES.updatedAt, 'Last edited time', 'Last Edited'],
  own: ['slug', 'スラッグ', '公開'],
};
const STATES = ['Status', 'ステータス', '状態'];
/** The states of a page that is not to be read yet, among them those of every new database. */
const UNFINISHED =
  /^(?:draft|not started|in progress|下書き|非公開|未着手|進行中|作業中|執筆中|未完了)$/i;
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
  const [heading = '', written = ''] = /^# ([^\n]*)\n*/.exec(source) ?? [];
  const title = written.trim() || posix.basename(withoutId(id));
  const { values, ends, body } = splitProperties(source.slice(heading.length), names, timeZone);
  const fields = new Fields({ ...values, title });
  const state = STATES.find((name) => UNFINISHED.test(`${fields.peek(name)}`));
  const hadCrlf = text.includes('\r\n');
  const value = state === undefined ? '' : `${state}: ${fields.text(state)}`;
  const { aliases: urls, ...common } = commonOf(fields, { hadCrlf }, KEYS, timeZone);
  if (state !== undefined) common.notes.push({ level: 'changed', name: 'visibility', value });
  for (const end of ends) common.notes.push({ level: 'lost', name: 'keyUnknown', value: end });
  const isPublic = fields.text('Published', '公開') ?? 'Yes';
  return {
    ...common,
    ...{ id, kind: 'post', body, format: 'markdown', urls, comments: [] },
    name: fields.text('slug', 'スラッグ') ?? (slugOfTitle(title) || posix.basename(withoutId(id))),
    draft: common.draft || state !== undefined || /^(?:no|false|いいえ)$/i.test(isPublic),
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

function withoutExtension(path: string): string {
  return path.replace(/\.(?:md|csv)$/, '');
}
