import { handleSubscription, showSubscription } from '../../../lib/comments/handlers/subscription';

export const dynamic = 'force-dynamic';

/** Shows the page of an unsubscribe link from an e-mail. */
export function GET(request: Request) {
  return showSubscription(request, 'unsubscribe');
}

/** Ends the subscription of the link. */
export function POST(request: Request) {
  return handleSubscription(request, 'unsubscribe');
}
