// URLs of pages at Hatena Bookmark (https://developer.hatena.ne.jp/ja/documents/bookmark/), for links.
const HATENA = 'https://b.hatena.ne.jp';

/** Returns the URL of the form with which a reader bookmarks a page. */
export function addBookmarkUrl(url: string): string {
  return `${HATENA}/add?mode=confirm&url=${encodeURIComponent(url)}`;
}

/** Returns the URL of the page with all bookmarks of a page. Hatena writes `https://` as `s/` in it. */
export function entryUrl(url: string): string {
  const shortened = url.replace(/^https:\/\//, 's/').replace(/^http:\/\//, '');
  return `${HATENA}/entry/${shortened.replaceAll('#', '%23')}`;
}

/** Returns the URL of one comment. */
export function commentUrl(entryId: string, user: string): string {
  return `${HATENA}/entry/${entryId}/comment/${user}`;
}
