import { showSubscription, takeSubscription } from '../../../lib/comments/answers/subscription';

export const dynamic = 'force-dynamic';

/** Shows the page of a confirmation link from an e-mail. */
export function GET(request: Request) {
  return showSubscription(request, 'confirm');
}

/** Confirms the subscription of the link. */
export function POST(request: Request) {
  return takeSubscription(request, 'confirm');
}
