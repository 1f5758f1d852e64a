import { createHash } from 'node:crypto';
import { escapeHtml } from '../../html';
import { anonymous } from '../../messages/import-exports';
import { site } from '../../site';
import { siteAddress } from '../export/site-address';
import type { FormerComment } from '../imported-post';
import { readPostDate } from '../read/post-date';
import { sectionsOf } from './record-fields';
import type { ExportRecord } from './records';

/** `TITLE`, `PASS` and `SECRET` are those of FC2. */
const LINE = /^(AUTHOR|EMAIL|IP|URL|DATE|TITLE|PASS|SECRET):[ \t]*(.*)$/;

/**
 * Returns the comments of a post. The export has no ids for them, so they are made from the id of
 * the post, the author, the date and the text.
 *
 * @param postId the id of the post.
 * @param timeZone IANA name, for the dates.
 */
export function commentsOf(
  record: ExportRecord,
  postId: string,
  timeZone: string,
): FormerComment[] {
  const seen = new Map<string, number>();
  return sectionsOf(record, 'COMMENT').map((section) => {
    const { fields, body } = partsOf(section);
    const name = fields.get('AUTHOR') || anonymous[site.language];
    const title = fields.get('TITLE') ?? '';
    const date = fields.get('DATE') ?? '';
    const hash = createHash('sha256')
      .update([postId, name, date, body].join('\n'))
      .digest('hex')
      .slice(0, 20);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return {
      id: count === 1 ? hash : `${hash}-${count}`,
      name,
      site: siteAddress(fields.get('URL') ?? ''),
      body: title === '' ? body : `<b>${escapeHtml(title)}</b>\n\n${body}`,
      // Only the owner of the blog may read it.
      status: /^(?:1|true)$/i.test(fields.get('SECRET') ?? '') ? 'held' : 'shown',
      at: readPostDate(date, timeZone)?.instant ?? new Date(0),
    };
  });
}

function partsOf(section: string): { fields: ReadonlyMap<string, string>; body: string } {
  const lines = section.split('\n');
  const fields = new Map<string, string>();
  let at = 0;
  for (; at < lines.length; at++) {
    const [, key, value = ''] = LINE.exec(lines[at] ?? '') ?? [];
    // When a key occurs a second time, the text has already begun.
    if (key === undefined || fields.has(key)) break;
    fields.set(key, value.trim());
  }
  return { fields, body: lines.slice(at).join('\n').trim() };
}
