import { redirectOr404 } from '../../../lib/redirects/redirect-or-404';

/** Answers what no page and no file answers: next.config sends it here. */
export function GET(request: Request) {
  return redirectOr404(request);
}
