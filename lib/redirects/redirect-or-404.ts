import { notFoundHtml } from './not-found-html';
import { redirectTarget } from './redirect-target';

/** Responds to a path without a page or file: with 308 to the page that is meant, else with 404. */
export async function redirectOr404(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { location, month } = await redirectTarget(pathname, search);
  // Only a path, so that the redirect never leads to another host.
  if (location !== undefined)
    return new Response(null, { status: 308, headers: { Location: location } });
  // Without this header, Vercel would let browsers cache a 404 in a folder of hashed files for a year.
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, max-age=0, must-revalidate',
  };
  return new Response(await notFoundHtml(month, request.url), { status: 404, headers });
}
