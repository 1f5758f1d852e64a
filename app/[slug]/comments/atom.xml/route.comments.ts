import { postCommentsFeed } from '../../../../lib/comments/handlers/feed';

/** The comments of a post as Atom 1.0. */
export function GET(request: Request) {
  return postCommentsFeed(request);
}
