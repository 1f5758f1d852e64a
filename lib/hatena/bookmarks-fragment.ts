import { formatDay } from '../dates';
import { escapeHtml } from '../html';
import { hatenaWords } from '../messages/hatena';
import type { Language } from '../messages/language';
import type { Bookmarks } from './bookmarks';
import { entryUrl } from './hatena-urls';

/** Maximum number of comments under a post; a link leads to the rest. */
const MAX_COMMENTS = 30;

interface Options {
  language: Language;
  /** Permalink of the post. */
  url: string;
  /** Hatena IDs, and URLs of single comments, that the owner hides. */
  hidden: readonly string[];
}

/**
 * Returns the bookmarks of a post as an HTML fragment, `''` when there are none. All text from the service is
 * escaped.
 */
export function bookmarksFragment(
  { count, comments }: Bookmarks,
  { language, url, hidden }: Options,
): string {
  const words = hatenaWords[language];
  const shown = comments.filter(
    (comment) => !hidden.includes(comment.user) && !hidden.includes(comment.url),
  );
  if (count === 0) return '';
  const items = shown.slice(0, MAX_COMMENTS).map(({ user, text, day, url: commentUrl }) => {
    const time = `<time datetime="${day}">${escapeHtml(formatDay(day, language))}</time>`;
    const link = `<a href="${escapeHtml(commentUrl)}" rel="nofollow ugc">${time}</a>`;
    return `<li><p dir="auto">${escapeHtml(text)}</p><p><bdi>${escapeHtml(user)}</bdi> ${link}</p></li>`;
  });
  const rest = shown.length - items.length;
  const countText = escapeHtml(words.count(count));
  if (items.length === 0) return `<p>${countText}</p>`;
  const linkToRest =
    rest > 0
      ? `<p><a href="${escapeHtml(entryUrl(url))}">${escapeHtml(words.more(rest))}</a></p>`
      : '';
  return `<details open><summary>${countText}</summary><ol aria-label="${escapeHtml(words.comments)}">${items.join('')}</ol>${linkToRest}</details>`;
}
