import { allPosts } from '../../../lib/posts/all-posts';
import { previewState } from '../../../lib/preview/state';

/** What there is to say of a page of the site. */
export async function GET(request: Request) {
  const path = new URL(request.url).searchParams.get('path') ?? '/';
  return Response.json(await previewState(path, await allPosts()));
}
