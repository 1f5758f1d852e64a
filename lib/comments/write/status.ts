import { site } from '../../site';
import type { Status } from '../comment';
import type { CommentStore } from '../store/store';
import { confusableKey } from './confusable-key';
import type { Draft } from './draft';

/** Maximum number of links in a comment that is published without the owner. */
const MAX_LINKS = 2;
/** Maximum number of links in a comment that is not spam. */
const MAX_LINKS_BEFORE_SPAM = 10;

/** Keys of the names of the owner and the site: comments under a similar name are held. */
const OWNER_NAMES = [site.author?.name ?? site.title, site.title].map(confusableKey);

/**
 * Decides the status of a new or changed comment:
 * - `spam` when the hidden field is filled in, or it has a blocked word or very many links
 * - `held` when it has several links, its name looks like that of the owner or the site, or its writer is not
 *   trusted
 * - `shown` otherwise
 *
 * @param isTrusted whether a public comment has the same name and the same, confirmed mail address.
 */
export async function statusOf(
  { name, site: url, body, trap }: Pick<Draft, 'name' | 'site' | 'body' | 'trap'>,
  store: Pick<CommentStore, 'blocks'>,
  isTrusted: boolean,
): Promise<Status> {
  const links = (body.match(/https?:\/\/|\bwww\./gi) ?? []).length;
  if (trap !== '' || links > MAX_LINKS_BEFORE_SPAM) return 'spam';
  const text = `${name}\n${url}\n${body}`.normalize('NFKC').toLowerCase();
  if ((await store.blocks()).some((word) => text.includes(word))) return 'spam';
  if (links > MAX_LINKS || OWNER_NAMES.includes(confusableKey(name))) return 'held';
  return isTrusted ? 'shown' : 'held';
}
