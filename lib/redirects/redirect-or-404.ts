import { notFoundHtml } from './not-found-html';
import { redirectTarget } from './redirect-target';

/** Answers what no page and no file answers: with 308 to the page that is meant, else with 404. */
export async function redirectOr404(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { location, month } = await redirectTarget(pathname, search);
  // A path alone: the answer never leads to another host.
  if (location !== undefined)
    return new Response(null, { status: 308, headers: { Location: location } });
  // Vercel would have it kept for a year where a file in a folder of hashed names is missing.
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, max-age=0, must-revalidate',
  };
  return new Response(await notFoundHtml(month, request.url), { status: 404, headers });
}
