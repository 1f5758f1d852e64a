import { postPath, sitePath } from '../urls';

/** Returns the path of a post's comments. `page` is counted from 1. */
export function commentsPath(slug: string, page = 1): string {
  return `${postPath(slug)}/comments${page > 1 ? `?page=${page}` : ''}`;
}

/** Returns the path of one thread. Its replies have pages; `page` is counted from 1. */
export function threadPath(slug: string, id: string, page = 1): string {
  return `${commentsPath(slug)}?thread=${id}${page > 1 ? `&page=${page}` : ''}`;
}

/** Returns the path of the form for a reply to a comment. */
export function replyPath(slug: string, id: string): string {
  return `${commentsPath(slug)}?reply=${id}#write`;
}

/** Returns the path that shows one comment, on whichever page it is. */
export function commentPath(slug: string, id: string): string {
  return `${commentsPath(slug)}?at=${id}#comment-${id}`;
}

/** Returns the path of the feed of a post's comments, or of all comments when there is no slug. */
export function commentsFeedPath(slug?: string): string {
  return slug === undefined
    ? sitePath('/comments/atom.xml')
    : `${postPath(slug)}/comments/atom.xml`;
}

/**
 * Returns the path of a page that needs a signed token: for the writer of a comment, the owner or a
 * subscriber.
 */
export function tokenPath(
  page: 'edit' | 'owner' | 'confirm' | 'unsubscribe',
  token: string,
): string {
  return sitePath(`/comments/${page}?token=${token}`);
}
