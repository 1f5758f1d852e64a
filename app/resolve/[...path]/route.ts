import { redirectOr404 } from '../../../lib/redirects/redirect-or-404';

/** Responds to a path without a page or file; next.config rewrites such paths to this route. */
export function GET(request: Request) {
  return redirectOr404(request);
}
