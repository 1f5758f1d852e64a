/**
 * Addresses at Hatena Bookmark, for links a reader may follow.
 *
 * @see https://developer.hatena.ne.jp/ja/documents/bookmark/
 */
const HATENA = 'https://b.hatena.ne.jp';

/** The form by which a reader bookmarks a page. */
export function addBookmarkAddress(url: string): string {
  return `${HATENA}/add?mode=confirm&url=${encodeURIComponent(url)}`;
}

/** The page that holds everybody's bookmarks of a page; `s/` stands for https. */
export function entryAddress(url: string): string {
  const bare = url.replace(/^https:\/\//, 's/').replace(/^http:\/\//, '');
  return `${HATENA}/entry/${bare.replaceAll('#', '%23')}`;
}

/** The page of one comment. */
export function commentAddress(entryId: string, user: string): string {
  return `${HATENA}/entry/${entryId}/comment/${user}`;
}
