import { handleOwnerAction, showOwnerAction } from '../../../lib/comments/handlers/owner';

export const dynamic = 'force-dynamic';

/** Shows the page on which the owner confirms the action of a link in a mail. */
export function GET(request: Request) {
  return showOwnerAction(request);
}

/** Performs that action: approves or deletes a comment, marks it as spam, or replies to it. */
export function POST(request: Request) {
  return handleOwnerAction(request);
}
