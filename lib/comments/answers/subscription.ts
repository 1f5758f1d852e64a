import { builtLibrary } from '../../build-output/built-library';
import { comments as words } from '../../messages/comments';
import { site } from '../../site';
import type { Subscription } from '../comment';
import { postOfComment } from '../commented-post';
import { type OpenStore, openStore } from '../open-store';
import type { CommentPage } from '../page-template';
import { tokenPath } from '../paths';
import { readSigned } from '../signed-token';
import { confirmation, notice } from '../views/notice';
import { isFromHere } from '../write/origin';
import { answer } from './answer';
import { readForm } from './read-form';

const w = words[site.language];

/** What a link to a subscription is for. */
export type SubscriptionPage = 'confirm' | 'unsubscribe';

/** Asks the reader to confirm what a link of a mail is for. */
export function showSubscription(request: Request, page: SubscriptionPage): Promise<Response> {
  return answer(request, async () => {
    const opened = await openStore();
    const found = await subscriptionOf(request, page, opened);
    if ('title' in found) return found;
    const comment = await opened.store.get(found.commentId);
    const slug = comment?.slug ?? '';
    const title = postOfComment(slug, await builtLibrary())?.title ?? slug;
    const [heading, why] =
      page === 'confirm'
        ? [w.subscribe, w.subscribeAsk(title)]
        : [w.unsubscribe, w.unsubscribeAsk(title)];
    const path = tokenPath(page, new URL(request.url).searchParams.get('token') ?? '');
    return notice(heading, why, confirmation(path, heading));
  });
}

/** Begins or ends the mails of a subscription. */
export function takeSubscription(request: Request, page: SubscriptionPage): Promise<Response> {
  return answer(request, async () => {
    const opened = await openStore();
    const found = await subscriptionOf(request, page, opened);
    if ('title' in found) return found;
    const fields = await readForm(request);
    if (typeof fields === 'number') return new Response(null, { status: fields });
    // A mail program asks to unsubscribe by itself, from no page at all (RFC 8058 §3.2).
    const oneClick = page === 'unsubscribe' && fields.get('List-Unsubscribe') === 'One-Click';
    if (!oneClick && !isFromHere(request.headers, site.origin)) {
      return notice(w.linkBad, w.refusal.foreign, undefined, 403);
    }
    if (page === 'unsubscribe') {
      await opened.store.unsubscribe(found.id);
      return notice(w.unsubscribed, '');
    }
    await opened.store.confirm(found.id, new Date());
    return notice(w.subscribed, w.subscribedWhy);
  });
}

async function subscriptionOf(
  request: Request,
  page: SubscriptionPage,
  { store, secret }: OpenStore,
): Promise<CommentPage | Subscription> {
  const given = new URL(request.url).searchParams.get('token') ?? '';
  const token = readSigned(secret, page, given);
  if (!token || new Date() >= token.expiresAt) {
    return notice(w.linkBad, w.linkBadWhy, undefined, token ? 410 : 403);
  }
  const subscription = await store.subscription(token.about);
  // To stop twice is no mistake.
  if (!subscription && page === 'unsubscribe') return notice(w.unsubscribed, '');
  return subscription ?? notice(w.linkBad, w.linkBadWhy, undefined, 410);
}
