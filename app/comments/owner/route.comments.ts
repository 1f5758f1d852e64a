import { handleOwnerAction, showOwnerAction } from '../../../lib/comments/handlers/owner';

export const dynamic = 'force-dynamic';

/** Shows the page of a link for the owner. */
export function GET(request: Request) {
  return showOwnerAction(request);
}

/** Performs the action of the link. */
export function POST(request: Request) {
  return handleOwnerAction(request);
}
