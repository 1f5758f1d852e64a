import { showOwnerAction, takeOwnerAction } from '../../../lib/comments/answers/owner';

export const dynamic = 'force-dynamic';

/** Shows what a link is for. */
export function GET(request: Request) {
  return showOwnerAction(request);
}

/** Does what a link is for. */
export function POST(request: Request) {
  return takeOwnerAction(request);
}
