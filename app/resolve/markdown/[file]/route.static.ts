import { printMarkdown } from '../../../../lib/feeds/markdown/print-markdown';
import { postOfRoute } from '../../../../lib/pages/post-of-route';
import { publishedMarkdownPath } from '../../../../lib/pages/published-markdown';
import { allPosts } from '../../../../lib/posts/all-posts';
import { redirectOr404 } from '../../../../lib/redirects/redirect-or-404';
import { renderPost } from '../../../../lib/rendering/render-post';

/** The Markdown of a post, where the build has not written it to a file: in development and after a plain `next build`. */
export async function GET(request: Request, context: RouteContext<'/resolve/markdown/[file]'>) {
  const { file } = await context.params;
  const library = await allPosts();
  const post = postOfRoute(file.replace(/\.md$/, ''), library);
  if (!post || (await publishedMarkdownPath(post)) === undefined) return redirectOr404(request);
  const headers = { 'Content-Type': 'text/markdown; charset=utf-8' };
  return new Response(await printMarkdown(post, await renderPost(post), library), { headers });
}
