import { slugOfTitle } from '../../posts/slug-of-title';
import type { ImportedPost, Note } from '../imported-post';
import { commonOf, type FieldKeys } from '../read/common-fields';
import type { Document } from '../read/document';
import { Fields, textsOf } from '../read/fields';
import { titleInBody } from '../read/title-in-body';
import { unusedKeys } from '../read/unused-keys';
import { textOf } from '../read/values';
import type { Item } from './items';

/** Qiita writes times with the offset of Japan. */
const TIME_ZONE = 'Asia/Tokyo';

/** Keys of an article that have no use here. Their values are written into the report. */
const NAMED = [
  ...['organization_url_name', 'slide', 'posting_campaign_uuid', 'agreed_posting_campaign_term'],
  ...['comments_count', 'likes_count', 'reactions_count', 'stocks_count', 'page_views_count'],
  ...['coediting', 'group', 'team_membership'],
];
/** Keys that are used, or repeat others: the body as HTML, the URL and the author. */
const USED = ['private', 'ignorePublish', 'id', 'body', 'rendered_body', 'url', 'user'];
const KEYS: FieldKeys = {
  publishedOn: ['created_at'],
  ...{ createdAt: [], updatedAt: ['updated_at'], description: [], image: [], tags: ['tags'] },
  used: ['id'],
  own: [...USED, ...NAMED],
};

/**
 * Returns the post for a file of Qiita CLI.
 *
 * @param id the path of the file.
 * @param stem its name without extension.
 * @param item the same article from the API. It has the day of publication, which the file does not
 *   have.
 */
export function filePost(
  id: string,
  stem: string,
  document: Document,
  item: Item = {},
): ImportedPost {
  const post = postOf(id, { ...item, ...document.fields }, document);
  post.notes.push(...versionsOf(item));
  const key = textOf(document.fields.id);
  // Other tools write each article into a folder with its title.
  const [, folder] = /([^/]+)\/(?:readme|index)$/i.exec(stem) ?? [];
  if (post.title === '' && folder !== undefined) post.title = folder;
  // Qiita CLI or its preview chose this name, so it says nothing about the article.
  const isGiven = stem === key || /^newArticle\d+$/.test(stem);
  // Qiita CLI writes `id: null` until an article is sent. Other tools have no such key.
  const isUnsent =
    (Object.hasOwn(document.fields, 'id') && key === '') ||
    /^true$/i.test(textOf(document.fields.ignorePublish));
  return {
    ...post,
    name:
      isGiven || folder !== undefined
        ? slugOfTitle(folder ?? post.title) || stem
        : (stem.split('/').at(-1) ?? stem),
    draft: post.draft || isUnsent,
  };
}

/** Returns the post for an article that the API of Qiita wrote. */
export function itemPost(item: Item): ImportedPost {
  const body = typeof item.body === 'string' ? item.body : '';
  const id = textOf(item.id);
  const hadCrlf = body.includes('\r\n');
  const document = { body: body.replaceAll('\r\n', '\n'), hadCrlf };
  const post = postOf(id, item, document);
  post.notes.push(...versionsOf(item));
  return { ...post, name: slugOfTitle(post.title) || id };
}

function postOf(
  id: string,
  values: Item,
  document: Pick<Document, 'body' | 'hadCrlf'>,
): ImportedPost {
  const fields = new Fields(values);
  const { aliases: urls, ...common } = commonOf(fields, document, KEYS, TIME_ZONE);
  const notes: Note[] = [...common.notes, ...unusedKeys(fields, NAMED)];
  if (!common.publishedOn && common.updatedAt) {
    notes.push({ level: 'changed', name: 'dayOfUpdate', value: common.updatedAt.day });
  }
  const split = common.title === '' ? titleInBody(document.body) : undefined;
  return {
    ...common,
    ...{ id, kind: 'post', name: id, urls, comments: [], notes },
    title: split?.title ?? common.title,
    body: split?.body ?? document.body,
    format: 'markdown',
  };
}

/** Returns notes for the versions of tags, such as `Ruby 3.3`, which only the API has. */
function versionsOf({ tags }: Item): Note[] {
  if (!Array.isArray(tags)) return [];
  return tags.flatMap((tag): Note[] => {
    if (typeof tag !== 'object' || Array.isArray(tag)) return [];
    const versions = textsOf(tag.versions);
    const value = `tags: ${textOf(tag.name)} ${versions.join(', ')}`;
    return versions.length === 0 ? [] : [{ level: 'lost', name: 'keyUnknown', value }];
  });
}
