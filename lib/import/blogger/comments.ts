import { anonymous } from '../../messages/import-exports';
import { site } from '../../site';
import { siteAddress } from '../export/site-address';
import { childrenOf, childText, type XmlElement } from '../export/xml';
import type { FormerComment } from '../imported-post';
import { isTrashed, linkOf, numberIn } from './entry';

/** A comment, with the fields that an export of Blogger has. */
export interface BloggerComment {
  id: string;
  /** The number of the post. */
  post: string;
  /** The number of the comment it replies to, or `''`. */
  answers: string;
  name: string;
  site: string;
  body: string;
  status: string;
  /** When it was written, in the format of RFC 3339. */
  at: string;
  isTrashed: boolean;
}

/** Reads an entry that is a comment. */
export function readComment(entry: XmlElement): BloggerComment {
  const [author] = childrenOf(entry, 'author');
  const [reply] = childrenOf(entry, 'thr:in-reply-to');
  return {
    id: numberIn(childText(entry, 'id')),
    post: numberIn(reply?.attributes.ref ?? childText(entry, 'blogger:parent')),
    answers: numberIn(linkOf(entry, 'related') || childText(entry, 'blogger:inReplyTo')),
    name: author ? childText(author, 'name').trim() : '',
    site: author ? childText(author, 'uri').trim() : '',
    body: childText(entry, 'content'),
    status: childText(entry, 'blogger:status').trim(),
    at: childText(entry, 'published').trim(),
    isTrashed: isTrashed(entry),
  };
}

/** Converts the comments of a post that are not in the trash, the oldest first. */
export function formerComments(comments: readonly BloggerComment[]): FormerComment[] {
  return comments
    .filter(({ isTrashed }) => !isTrashed)
    .map(({ id, answers, name, site: url, body, status, at }) => ({
      id,
      answers: answers || undefined,
      name: name || anonymous[site.language],
      site: siteAddress(url),
      body,
      status: statusOf(status),
      at: new Date(Date.parse(at) || 0),
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** A ghosted comment is one that only its author sees. */
function statusOf(status: string): FormerComment['status'] {
  if (status === '' || status === 'LIVE') return 'shown';
  return /^(?:SPAM|GHOSTED)/.test(status) ? 'spam' : 'held';
}
