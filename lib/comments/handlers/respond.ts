import { comments as words } from '../../messages/comments';
import { redirectOr404 } from '../../redirects/redirect-or-404';
import { site } from '../../site';
import { printThrown } from '../../terminal';
import { commentsAvailability } from '../availability';
import { type CommentPage, fillTemplate } from '../page-template';
import { notice } from '../views/notice';
import { withinDeadline } from './deadline';

/** Runs work after the response has been sent, such as `after` of Next.js. */
export type Later = (work: () => Promise<void>) => void;

/**
 * Responds with the page that `work` returns. Responds with the page `broken` when `work` throws or takes too
 * long, usually because of the database (by default a page in the language of the site), and with 404 or a redirect when the site has no comments.
 */
export async function respond(
  request: Request,
  work: () => Promise<CommentPage | Response>,
  broken: () => CommentPage = () =>
    notice(site.language, words[site.language].unreadable, '', undefined, 503),
): Promise<Response> {
  if (commentsAvailability(site, process.env) !== 'on') return redirectOr404(request);
  try {
    const page = await withinDeadline(work);
    return page instanceof Response ? page : await fillTemplate(request.url, page);
  } catch (error) {
    printThrown(error);
    return fillTemplate(request.url, broken());
  }
}
