import type { Status } from '../comment';
import { nameKey } from '../store/keys';
import type { CommentStore } from '../store/store';
import type { Draft } from './draft';

/** More links than this are read by the owner first. */
const LINKS_HELD = 2;
/** More links than this are spam. */
const LINKS_SPAM = 10;

/**
 * Who sees a new or changed text: nobody when it is spam (the field people do not see is filled, a
 * blocked word, a heap of links), the owner first when its name is new or the owner's own or it has
 * several links, everybody otherwise.
 *
 * @param owner names of the owner, which nobody else may have unseen.
 */
export async function statusOf(
  { name, site, body, trap }: Pick<Draft, 'name' | 'site' | 'body' | 'trap'>,
  store: Pick<CommentStore, 'blocks' | 'isKnown'>,
  owner: readonly string[],
): Promise<Status> {
  const links = (body.match(/https?:\/\/|\bwww\./gi) ?? []).length;
  if (trap !== '' || links > LINKS_SPAM) return 'spam';
  const text = `${name}\n${site}\n${body}`.normalize('NFKC').toLowerCase();
  if ((await store.blocks()).some((word) => text.includes(word))) return 'spam';
  if (links > LINKS_HELD || owner.map(nameKey).includes(nameKey(name))) return 'held';
  return (await store.isKnown(name)) ? 'shown' : 'held';
}
