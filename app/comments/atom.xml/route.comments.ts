import { allCommentsFeed } from '../../../lib/comments/handlers/feed';

export const dynamic = 'force-dynamic';

/** The comments of all posts as Atom 1.0. */
export function GET(request: Request) {
  return allCommentsFeed(request);
}
