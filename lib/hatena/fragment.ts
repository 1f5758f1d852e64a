import { formatDay } from '../dates';
import { escapeHtml } from '../html';
import { hatenaWords } from '../messages/hatena';
import type { Language } from '../messages/language';
import { entryAddress } from './addresses';
import type { Bookmarks } from './bookmarks';

/** Comments shown under a post; the rest is a click away. */
const MOST_COMMENTS = 30;

interface Options {
  language: Language;
  /** Permalink of the post. */
  url: string;
  /** Hatena IDs, or addresses of single comments, that the owner does not show. */
  hidden: readonly string[];
}

/**
 * The bookmarks of a post as a piece of HTML, `''` when there are none. Everything that came from
 * the service is escaped.
 */
export function bookmarksFragment(
  { count, comments }: Bookmarks,
  { language, url, hidden }: Options,
): string {
  const words = hatenaWords[language];
  const shown = comments.filter(
    ({ user, address }) => !hidden.includes(user) && !hidden.includes(address),
  );
  if (count === 0) return '';
  const items = shown.slice(0, MOST_COMMENTS).map(({ user, text, day, address }) => {
    const time = `<time datetime="${day}">${escapeHtml(formatDay(day, language))}</time>`;
    const link = `<a href="${escapeHtml(address)}" rel="nofollow ugc">${time}</a>`;
    return `<li><p dir="auto">${escapeHtml(text)}</p><p><bdi>${escapeHtml(user)}</bdi> ${link}</p></li>`;
  });
  const rest = shown.length - items.length;
  const number = escapeHtml(words.count(count));
  if (items.length === 0) return `<p>${number}</p>`;
  const all =
    rest > 0
      ? `<p><a href="${escapeHtml(entryAddress(url))}">${escapeHtml(words.more(rest))}</a></p>`
      : '';
  return `<details open><summary>${number}</summary><ol aria-label="${escapeHtml(words.comments)}">${items.join('')}</ol>${all}</details>`;
}
