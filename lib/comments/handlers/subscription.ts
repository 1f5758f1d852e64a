import { builtLibrary } from '../../build-output/built-library';
import { comments as words } from '../../messages/comments';
import { site } from '../../site';
import type { Subscription } from '../comment';
import { postOfComment } from '../commented-post';
import { languageOfComment } from '../language-of-comment';
import { type OpenStore, openStore } from '../open-store';
import type { CommentPage } from '../page-template';
import { tokenPath } from '../paths';
import { readSigned } from '../signed-token';
import { confirmation, notice } from '../views/notice';
import { isSameOrigin } from '../write/origin';
import { readForm } from './read-form';
import { respond } from './respond';

/** What a link in a mail to a subscriber is for. */
export type SubscriptionPage = 'confirm' | 'unsubscribe';

/**
 * Responds to GET of a link in a mail: asks the reader to confirm. GET changes nothing, since mail scanners
 * open links.
 */
export function showSubscription(request: Request, page: SubscriptionPage): Promise<Response> {
  return respond(request, async () => {
    const opened = await openStore();
    const subscription = await subscriptionOf(request, page, opened);
    if ('title' in subscription) return subscription;
    const comment = await opened.store.get(subscription.commentId);
    const language = await languageOfComment(comment);
    const w = words[language];
    const slug = comment?.slug ?? '';
    const title = postOfComment(slug, await builtLibrary())?.title ?? slug;
    const [heading, why] =
      page === 'confirm'
        ? [w.subscribe, w.subscribeAsk(title)]
        : [w.unsubscribe, w.unsubscribeAsk(title)];
    const path = tokenPath(page, new URL(request.url).searchParams.get('token') ?? '');
    return notice(language, heading, why, confirmation(path, heading));
  });
}

/** Responds to POST of that page, or of a mail program: confirms or deletes the subscription. */
export function handleSubscription(request: Request, page: SubscriptionPage): Promise<Response> {
  return respond(request, async () => {
    const opened = await openStore();
    const subscription = await subscriptionOf(request, page, opened);
    if ('title' in subscription) return subscription;
    const language = await languageOfComment(await opened.store.get(subscription.commentId));
    const w = words[language];
    const fields = await readForm(request);
    if (typeof fields === 'number') return new Response(null, { status: fields });
    // A mail program sends this request itself, without an Origin header (RFC 8058 §3.2).
    const oneClick = page === 'unsubscribe' && fields.get('List-Unsubscribe') === 'One-Click';
    if (!oneClick && !isSameOrigin(request.headers, site.origin)) {
      return notice(language, w.linkBad, w.refusal.foreign, undefined, 403);
    }
    if (page === 'unsubscribe') {
      await opened.store.unsubscribe(subscription.id);
      return notice(language, w.unsubscribed, '');
    }
    await opened.store.confirm(subscription.id, new Date());
    return notice(language, w.subscribed, w.subscribedWhy);
  });
}

/** Returns the subscription of the token in the URL, or the page to show instead. */
async function subscriptionOf(
  request: Request,
  page: SubscriptionPage,
  { store, secret }: OpenStore,
): Promise<CommentPage | Subscription> {
  const { language } = site;
  const w = words[language];
  const parameter = new URL(request.url).searchParams.get('token') ?? '';
  const token = readSigned(secret, page, parameter);
  if (!token || new Date() >= token.expiresAt) {
    return notice(language, w.linkBad, w.linkBadWhy, undefined, token ? 410 : 403);
  }
  const subscription = await store.subscription(token.about);
  // Unsubscribing a second time shows the same page.
  if (!subscription && page === 'unsubscribe') return notice(language, w.unsubscribed, '');
  return subscription ?? notice(language, w.linkBad, w.linkBadWhy, undefined, 410);
}
