import { after } from 'next/server';
import { changeOwnComment, showOwnComment } from '../../../lib/comments/handlers/own-comment';

export const dynamic = 'force-dynamic';

/** Shows the page of a link to one's own comment. */
export function GET(request: Request) {
  return showOwnComment(request);
}

/** Edits or deletes the comment of the link. */
export function POST(request: Request) {
  return changeOwnComment(request, after);
}
