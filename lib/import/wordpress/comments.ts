import { anonymous } from '../../messages/import-exports';
import { site } from '../../site';
import { siteAddress } from '../export/site-address';
import { childrenOf, childText, type XmlElement } from '../export/xml';
import type { FormerComment } from '../imported-post';
import { dateOf } from './dates';

/** The comments, pingbacks and trackbacks of a post. */
export interface Answers {
  comments: FormerComment[];
  /** Number of pingbacks and trackbacks: notices from other blogs that linked to the post. */
  pings: number;
  /** Number of comments in the trash. */
  trashed: number;
}

/** Reads the `<wp:comment>` elements of an item. WordPress writes the oldest first. */
export function answersOf(item: XmlElement, timeZone: string): Answers {
  const answers: Answers = { comments: [], pings: 0, trashed: 0 };
  for (const element of childrenOf(item, 'wp:comment')) {
    const text = (name: string) => childText(element, `wp:comment_${name}`).trim();
    const status = statusOf(text('approved'));
    if (/^(?:pingback|trackback)$/.test(text('type'))) answers.pings++;
    else if (status === undefined) answers.trashed++;
    else {
      const parent = text('parent');
      answers.comments.push({
        id: text('id'),
        answers: parent === '' || parent === '0' ? undefined : parent,
        name: text('author') || anonymous[site.language],
        site: siteAddress(text('author_url')),
        body: text('content'),
        status,
        at: dateOf(element, 'wp:comment_date', timeZone)?.instant ?? new Date(0),
      });
    }
  }
  return answers;
}

/** Returns the status of a comment; `undefined` when it is in the trash. */
function statusOf(approved: string): FormerComment['status'] | undefined {
  if (approved === '1' || approved === 'approve' || approved === '') return 'shown';
  if (approved === '0' || approved === 'hold') return 'held';
  return approved === 'spam' ? 'spam' : undefined;
}
