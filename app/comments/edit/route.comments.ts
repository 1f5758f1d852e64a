import { after } from 'next/server';
import { changeOwnComment, showOwnComment } from '../../../lib/comments/answers/own-comment';

export const dynamic = 'force-dynamic';

/** Shows what a link is for. */
export function GET(request: Request) {
  return showOwnComment(request);
}

/** Does what a link is for. */
export function POST(request: Request) {
  return changeOwnComment(request, after);
}
