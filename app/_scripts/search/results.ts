import { type Excerpt, excerptOf, type Part } from '../../../lib/search/excerpt';
import type { StoredPost } from '../../../lib/search/format';

const days = new Intl.DateTimeFormat(document.documentElement.lang === 'ja' ? 'ja' : 'en-GB', {
  dateStyle: 'long',
  timeZone: 'UTC',
});

/**
 * The list item of a search result: title, day, and an excerpt in which the matches are marked. For a standalone
 * page, the word `page` replaces the day.
 *
 * @param home path of the first page of the site, ending in `/`.
 * @param page the word for a standalone page.
 */
export function entryOf(
  post: StoredPost,
  terms: readonly string[],
  { home, page }: { home: string; page: string },
): HTMLLIElement {
  const excerpt: Excerpt = excerptOf(post, terms);
  const link = document.createElement('a');
  link.className = 'entry';
  link.href = home + encodeURIComponent(post.slug);
  if (excerpt.section) link.hash = encodeURIComponent(excerpt.section);
  const leader = document.createElement('span');
  leader.className = 'leader';
  link.append(
    marked('span', 'title', excerpt.title),
    ' ',
    leader,
    post.day === '' ? kindOf(page) : dayOf(post.day),
  );
  const entry = document.createElement('li');
  if (post.lang) Object.assign(entry, { lang: post.lang, dir: 'auto' });
  entry.append(link, marked('p', 'excerpt', excerpt.text));
  return entry;
}

function dayOf(day: string): HTMLElement {
  const time = document.createElement('time');
  time.dateTime = day;
  time.textContent = days.format(new Date(`${day}T00:00:00Z`));
  return time;
}

function kindOf(word: string): HTMLElement {
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = word;
  return kind;
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
