import { notFoundHtml } from './not-found-html';
import { redirectTarget } from './redirect-target';

/**
 * Responds to a path without a page or file. If it is a former path or another spelling of a path, the response is
 * a redirect (308), otherwise the 404 page.
 */
export async function redirectOr404(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { location, month } = await redirectTarget(pathname, search);
  // `location` is only a path, so that the redirect never leads to another host.
  if (location !== undefined)
    return new Response(null, { status: 308, headers: { Location: location } });
  // Without this header, Vercel would let browsers cache a 404 in a folder of hashed files for a year.
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, max-age=0, must-revalidate',
  };
  return new Response(await notFoundHtml(month, request.url), { status: 404, headers });
}
