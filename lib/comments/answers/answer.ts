import { comments as words } from '../../messages/comments';
import { redirectOr404 } from '../../redirects/redirect-or-404';
import { site } from '../../site';
import { printThrown } from '../../terminal';
import { commentsAvailability } from '../availability';
import { type CommentPage, fillTemplate } from '../page-template';
import { notice } from '../views/notice';
import { withinDeadline } from './deadline';

const w = words[site.language];

/** Does work once the answer is on its way. */
export type Later = (work: () => Promise<void>) => void;

/**
 * Answers with the page that `work` makes, or with `broken` when the store cannot be reached in time;
 * answers as if the path did not exist where there are no comments.
 */
export async function answer(
  request: Request,
  work: () => Promise<CommentPage | Response>,
  broken: () => CommentPage = () => notice(w.unreadable, '', undefined, 503),
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
