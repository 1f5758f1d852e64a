import { postPath, sitePath } from '../urls';

/** Path of the page of a post's comments, or of one part of it, counted from 1. */
export function commentsPath(slug: string, page = 1): string {
  return `${postPath(slug)}/comments${page > 1 ? `?page=${page}` : ''}`;
}

/** Path of one thread with all its replies, or of one part of them, counted from 1. */
export function threadPath(slug: string, id: string, page = 1): string {
  return `${commentsPath(slug)}?thread=${id}${page > 1 ? `&page=${page}` : ''}`;
}

/** Path of the form that replies to a comment. */
export function replyPath(slug: string, id: string): string {
  return `${commentsPath(slug)}?reply=${id}#write`;
}

/** Path of one comment, on whichever page it stands. */
export function commentPath(slug: string, id: string): string {
  return `${commentsPath(slug)}?at=${id}#comment-${id}`;
}

/** Path of the feed of a post's comments, or of all comments. */
export function commentsFeedPath(slug?: string): string {
  return slug === undefined
    ? sitePath('/comments/atom.xml')
    : `${postPath(slug)}/comments/atom.xml`;
}

/** Path of the page on which the writer of a comment, the owner or a subscriber does something. */
export function tokenPath(
  page: 'edit' | 'owner' | 'confirm' | 'unsubscribe',
  token: string,
): string {
  return sitePath(`/comments/${page}?token=${token}`);
}
