import { comments as words } from '../../messages/comments';
import { answerElsewhere } from '../../redirects/elsewhere';
import { site } from '../../site';
import { commentsAvailability } from '../availability';
import { type Framed, framed } from '../frame';
import { notice } from '../views/notice';

const w = words[site.language];

/**
 * Answers with the page that `work` makes; says so when the store cannot be reached, and answers as
 * if the path did not exist where there are no comments.
 */
export async function answer(
  request: Request,
  work: () => Promise<Framed | Response>,
): Promise<Response> {
  if (commentsAvailability(site, process.env) !== 'on') return answerElsewhere(request);
  try {
    const page = await work();
    return page instanceof Response ? page : await framed(request.url, page);
  } catch (error) {
    console.error(error);
    return framed(request.url, notice(w.unreadable, '', undefined, 503));
  }
}
