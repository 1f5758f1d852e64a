import { after } from 'next/server';
import { showComments, takeComment } from '../../../lib/comments/answers/comments';

/** The comments of a post. */
export function GET(request: Request) {
  return showComments(request);
}

/** Takes the form of a comment. */
export function POST(request: Request) {
  return takeComment(request, after);
}
