import { after } from 'next/server';
import { showComments, takeComment } from '../../../lib/comments/answers/comments';

/** The page of the comments of a post. */
export function GET(request: Request) {
  return showComments(request);
}

/** Accepts the comment form. */
export function POST(request: Request) {
  return takeComment(request, after);
}
