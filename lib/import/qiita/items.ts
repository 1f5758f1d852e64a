import type { Value } from '../read/front-matter';
import { mappingOf } from '../read/values';

/** An article as the API of Qiita writes it, with all values as text. */
export type Item = Record<string, Value>;

/**
 * Returns the articles in the response to `GET /api/v2/authenticated_user/items`, an array of articles, or to
 * `GET /api/v2/items/:id`, one article (https://qiita.com/api/v2/docs); `undefined` for other JSON.
 */
export function itemsIn(response: Value): Item[] | undefined {
  const items = [response].flat().map(mappingOf);
  return items.every(({ id, body }) => typeof id === 'string' && typeof body === 'string')
    ? items
    : undefined;
}
