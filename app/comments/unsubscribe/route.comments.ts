import { showSubscription, takeSubscription } from '../../../lib/comments/answers/subscription';

export const dynamic = 'force-dynamic';

/** Shows what a link of a mail is for. */
export function GET(request: Request) {
  return showSubscription(request, 'unsubscribe');
}

/** Does what a link of a mail is for. */
export function POST(request: Request) {
  return takeSubscription(request, 'unsubscribe');
}
