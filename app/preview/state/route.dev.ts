import { allPosts } from '../../../lib/posts/all-posts';
import { previewState } from '../../../lib/preview/state';

/** The state that the preview bar shows for a page. */
export async function GET(request: Request) {
  const path = new URL(request.url).searchParams.get('path') ?? '/';
  return Response.json(await previewState(path, await allPosts()));
}
