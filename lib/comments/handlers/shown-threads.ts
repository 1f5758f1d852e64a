import type { Comment } from '../comment';
import type { CommentStore } from '../store/store';
import { commentsIn, type Thread } from '../store/threads';

/** Maximum number of threads on a page. */
const THREADS = 20;
/** Maximum number of replies on a page: in all its threads together, or in the only thread it shows. */
const REPLIES = 20;

/** The threads on one page. */
export interface ShownThreads {
  threads: Thread[];
  /** Number of this page, counted from 1, and of the last page. */
  page: number;
  last: number;
  /** Id of the only thread that is shown; then the pages are pages of its replies. */
  thread?: string;
}

/**
 * Returns the threads of a post for a query: those of a `page`, those of the page with the comment `at`, or
 * one `thread` with a page of its replies. For a page that does not exist, it returns the nearest
 * one. It ignores a comment or thread that does not exist.
 *
 * @param slugs the current and the former slugs of the post.
 */
export async function shownThreads(
  store: CommentStore,
  slugs: readonly string[],
  query: URLSearchParams,
): Promise<ShownThreads> {
  const thread = query.get('thread');
  const first = thread === null ? null : await store.get(thread);
  if (first?.parentId === null && slugs.includes(first.slug)) {
    const count = await store.countReplies(first.id);
    if (count > 0 || first.status === 'shown') {
      return oneThread(store, first, count, Number(query.get('page')));
    }
  }
  const at = query.get('at');
  const threadsBefore = at === null ? null : await store.threadsBefore(slugs, at);
  const requested =
    threadsBefore === null ? Number(query.get('page')) : Math.floor(threadsBefore / THREADS) + 1;
  const last = Math.max(1, Math.ceil((await store.countThreads(slugs)) / THREADS));
  const page = existingPage(requested, last);
  const offset = (page - 1) * THREADS;
  const threads = await store.threads(slugs, { limit: THREADS, offset, replies: REPLIES });
  const isOnPage = commentsIn(threads).some(({ id }) => id === at);
  const reply = threadsBefore === null || isOnPage ? null : await store.get(at ?? '');
  const replyThread = threads.find(({ first }) => first.id === reply?.parentId);
  if (reply?.status === 'shown' && replyThread) {
    const { first, replies, more } = replyThread;
    const number = Math.floor((await store.repliesBefore(reply)) / REPLIES) + 1;
    return oneThread(store, first, replies.length + more, number);
  }
  return { threads, page, last };
}

/** Returns one page of the thread that begins with `first` and has `count` public replies. */
async function oneThread(
  store: CommentStore,
  first: Comment,
  count: number,
  requested: number,
): Promise<ShownThreads> {
  const last = Math.max(1, Math.ceil(count / REPLIES));
  const page = existingPage(requested, last);
  const replies = await store.replies(first.id, { limit: REPLIES, offset: (page - 1) * REPLIES });
  return { threads: [{ first, replies, more: 0 }], page, last, thread: first.id };
}

/** Returns the number of the existing page that is nearest to `requested`; 1 when that is not an integer. */
function existingPage(requested: number, last: number): number {
  return Number.isInteger(requested) ? Math.min(Math.max(requested, 1), last) : 1;
}
