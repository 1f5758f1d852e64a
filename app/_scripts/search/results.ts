import { type Excerpt, excerptOf, type Part } from '../../../lib/search/excerpt';
import type { StoredPost } from '../../../lib/search/format';

const days = new Intl.DateTimeFormat(document.documentElement.lang === 'ja' ? 'ja' : 'en-GB', {
  dateStyle: 'long',
  timeZone: 'UTC',
});

/**
 * The entry of the list for a post that was found: title, day, and the words in their line.
 *
 * @param home path of the first page, ending in `/`.
 */
export function entryOf(post: StoredPost, terms: readonly string[], home: string): HTMLLIElement {
  const excerpt: Excerpt = excerptOf(post, terms);
  const link = document.createElement('a');
  link.className = 'entry';
  link.href = home + encodeURIComponent(post.slug);
  if (excerpt.section) link.hash = encodeURIComponent(excerpt.section);
  const day = document.createElement('time');
  day.dateTime = post.day;
  day.textContent = days.format(new Date(`${post.day}T00:00:00Z`));
  const leader = document.createElement('span');
  leader.className = 'leader';
  link.append(marked('span', 'title', excerpt.title), leader, day);
  const entry = document.createElement('li');
  if (post.lang) entry.lang = post.lang;
  entry.append(link, marked('p', 'excerpt', excerpt.text));
  return entry;
}

function marked(name: 'span' | 'p', className: string, parts: readonly Part[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  for (const { text, marked } of parts) {
    const mark = marked ? document.createElement('mark') : undefined;
    if (mark) mark.textContent = text;
    element.append(mark ?? text);
  }
  return element;
}
