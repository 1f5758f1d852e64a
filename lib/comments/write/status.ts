import { site } from '../../site';
import type { Status } from '../comment';
import type { CommentStore } from '../store/store';
import type { Draft } from './draft';
import { lookAlike } from './look-alike';

/** More links than this are read by the owner first. */
const LINKS_HELD = 2;
/** More links than this are spam. */
const LINKS_SPAM = 10;

/** Names of the owner, which nobody else may have unseen. */
const OWNERS = [site.author?.name ?? site.title, site.title].map(lookAlike);

/**
 * Who sees a new or changed text: nobody when it is spam (the field people do not see is filled, a
 * blocked word, a heap of links), everybody when its writer is trusted, and the owner first otherwise,
 * or when its name looks like the owner's or it has several links.
 *
 * @param isTrusted whether a comment of that name is shown whose writer confirmed the same mail address.
 */
export async function statusOf(
  { name, site: address, body, trap }: Pick<Draft, 'name' | 'site' | 'body' | 'trap'>,
  store: Pick<CommentStore, 'blocks'>,
  isTrusted: boolean,
): Promise<Status> {
  const links = (body.match(/https?:\/\/|\bwww\./gi) ?? []).length;
  if (trap !== '' || links > LINKS_SPAM) return 'spam';
  const text = `${name}\n${address}\n${body}`.normalize('NFKC').toLowerCase();
  if ((await store.blocks()).some((word) => text.includes(word))) return 'spam';
  if (links > LINKS_HELD || OWNERS.includes(lookAlike(name))) return 'held';
  return isTrusted ? 'shown' : 'held';
}
