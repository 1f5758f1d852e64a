import { after } from 'next/server';
import { handleComment, showComments } from '../../../lib/comments/handlers/comments';

/** The page of the comments of a post. */
export function GET(request: Request) {
  return showComments(request);
}

/** Accepts the comment form. */
export function POST(request: Request) {
  return handleComment(request, after);
}
