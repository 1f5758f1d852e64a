import type { Comment } from '../comment';
import type { CommentStore } from '../store/store';
import { commentsIn, type Thread } from '../store/threads';

/** Comments that begin a thread on one page. */
const THREADS = 20;
/** Replies on one page: of all its threads together, or of the one thread it shows. */
const REPLIES = 20;

/** The threads on one page. */
export interface ShownThreads {
  threads: Thread[];
  /** Number of this page, counted from 1, and of the last one. */
  page: number;
  last: number;
  /** The only thread that is shown, whose replies have the pages. */
  thread?: string;
}

/**
 * The threads of a post that a query asks for: those of a `page`, those around the comment `at`, or
 * one `thread` with a page of its replies. What there is not leads to the first page.
 *
 * @param slugs those the post has and had.
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
  const before = at === null ? null : await store.threadsBefore(slugs, at);
  const wanted = before === null ? Number(query.get('page')) : Math.floor(before / THREADS) + 1;
  const last = Math.max(1, Math.ceil((await store.countThreads(slugs)) / THREADS));
  const page = within(wanted, last);
  const offset = (page - 1) * THREADS;
  const threads = await store.threads(slugs, { limit: THREADS, offset, replies: REPLIES });
  const isThere = commentsIn(threads).some(({ id }) => id === at);
  const reply = before === null || isThere ? null : await store.get(at ?? '');
  const own = threads.find((each) => each.first.id === reply?.parentId);
  if (reply?.status === 'shown' && own) {
    const number = Math.floor((await store.repliesBefore(reply)) / REPLIES) + 1;
    return oneThread(store, own.first, own.replies.length + own.more, number);
  }
  return { threads, page, last };
}

/** One page of the replies to `first`, of which there are `count` to be seen. */
async function oneThread(
  store: CommentStore,
  first: Comment,
  count: number,
  wanted: number,
): Promise<ShownThreads> {
  const last = Math.max(1, Math.ceil(count / REPLIES));
  const page = within(wanted, last);
  const replies = await store.replies(first.id, { limit: REPLIES, offset: (page - 1) * REPLIES });
  return { threads: [{ first, replies, more: 0 }], page, last, thread: first.id };
}

/** The number of a page that there is. */
function within(wanted: number, last: number): number {
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), last) : 1;
}
