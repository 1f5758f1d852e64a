import { posix } from 'node:path';
import { isNamed, type JekyllConfig } from './config';

/** What a file is by the folder it is in. */
export interface JekyllLocation {
  /** Its path below the folder of the collections, or of the site for a page. */
  path: string;
  /** Name of its collection, `posts` for a post or a draft; `undefined` for a page. */
  collection: string | undefined;
  isDraft: boolean;
}

/** Names of files and folders that are special, but for posts, drafts and collections. */
const SPECIAL = /^[_#~]/;

/**
 * The place of a file (https://jekyllrb.com/docs/structure/): posts and drafts are in `_posts` and
 * `_drafts` wherever those are, a collection is in its folder at the top.
 *
 * @param id path below the folder of the site.
 * @returns `undefined` for what is no part of the site.
 */
export function locationOf(id: string, config: JekyllConfig): JekyllLocation | undefined {
  const { collections, collectionsFolder, excluded, included } = config;
  if (isNamed(id, excluded) && !isNamed(id, included)) return undefined;
  const isInside = collectionsFolder === '' || id.startsWith(`${collectionsFolder}/`);
  const path = isInside ? posix.relative(collectionsFolder, id) : id;
  const parts = path.split('/');
  const special = parts.findIndex((part) => SPECIAL.test(part));
  const name = parts[special];
  if (name === undefined) return { path: id, collection: undefined, isDraft: false };
  if (isInside && /^_(?:posts|drafts)$/.test(name) && special < parts.length - 1) {
    return { path, collection: 'posts', isDraft: name === '_drafts' };
  }
  if (isInside && special === 0 && parts.length > 1 && collections.has(name.slice(1))) {
    return { path, collection: name.slice(1), isDraft: false };
  }
  return isNamed(id, included) ? { path: id, collection: undefined, isDraft: false } : undefined;
}
