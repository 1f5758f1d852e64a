import { parseQuery } from '../../lib/search/parse-query';
import { SearchIndex } from '../../lib/search/query';
import { moveWithKeys } from './search/keys';
import { readerOf } from './search/reader';
import { entryOf } from './search/results';
import { putIntoUrl, settle } from './search/url-query';

// The search page: shows results while the reader types; older results never replace newer ones.
const WAIT = 120; // milliseconds after the last key
const STEP = 10; // results added at a time

const form = find(document, 'form[data-search]', HTMLFormElement);
const field = find(form, 'input[name=q]', HTMLInputElement);
const filters = [...form.querySelectorAll('select')];
const results = find(document, '.found', HTMLElement);
const status = find(results, '[role=status]', HTMLElement);
const list = find(results, 'ol', HTMLElement);
const ways = find(results, '.ways', HTMLElement);
const more = find(results, '[data-search-more]', HTMLButtonElement);
const retry = find(results, '[data-search-retry]', HTMLButtonElement);
/** Path of the first page of the site. */
const home = (form.dataset.search ?? '').replace(/_search\/[^/]*\/$/, '');
const words = JSON.parse(form.dataset.words ?? '{}') as Record<string, string>;

let cache: RequestCache = 'default';
let opening: Promise<SearchIndex> | undefined;
/** Number of the latest query, so that results of an older one are dropped. */
let latest = 0;
let timer = 0;
let hits: number[] = [];

function index(): Promise<SearchIndex> {
  opening ??= SearchIndex.open(readerOf(form.dataset.search ?? '', () => cache));
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** Searches for the text in the field. */
async function search(): Promise<void> {
  clearTimeout(timer);
  const number = ++latest;
  const q = field.value.trim();
  const filter = Object.fromEntries(filters.map(({ name, value }) => [name, value]));
  putIntoUrl({ q, ...filter });
  try {
    const terms = parseQuery(q).wanted;
    const posts = terms.length > 0 ? await (await index()).search(q, filter) : [];
    const entries = await entriesOf(posts.slice(0, STEP), terms);
    if (number !== latest) return;
    hits = posts;
    show(entries, terms.length > 0 ? sentence(posts.length) : '');
    ways.hidden = terms.length === 0 || posts.length > 0;
    cache = 'default';
  } catch {
    if (number === latest) fail();
  }
}

async function entriesOf(posts: readonly number[], terms: readonly string[]) {
  if (posts.length === 0) return [];
  const opened = await index();
  const stored = await Promise.all(posts.map((post) => opened.post(post)));
  return stored.map((post) => entryOf(post, terms, { home, page: words.page ?? '' }));
}

function show(entries: readonly HTMLElement[], text: string): void {
  // If the focus is on a result, keeps it on the result at the same position.
  const focused = [...list.children].findIndex((entry) => entry.contains(document.activeElement));
  status.textContent = text;
  list.replaceChildren(...entries);
  if (focused >= 0)
    (entries.at(Math.min(focused, entries.length - 1))?.querySelector('a') ?? field).focus();
  more.hidden = list.children.length >= hits.length;
  retry.hidden = true;
}

function fail(): void {
  hits = [];
  // The next search opens the index again, because it may have been replaced.
  opening = undefined;
  show([], words.failed ?? '');
  ways.hidden = false;
  retry.hidden = false;
}

function sentence(count: number): string {
  if (count === 0) return words.none ?? '';
  const text = count === 1 ? words.foundOne : words.found;
  return text?.replace('{count}', count.toLocaleString(document.documentElement.lang)) ?? '';
}

async function showMore(): Promise<void> {
  const number = latest;
  const shown = list.children.length;
  try {
    const next = hits.slice(shown, shown + STEP);
    const entries = await entriesOf(next, parseQuery(field.value).wanted);
    if (number !== latest || list.children.length !== shown) return;
    list.append(...entries);
    more.hidden = list.children.length >= hits.length;
    entries[0]?.querySelector('a')?.focus();
  } catch {
    if (number === latest) fail();
  }
}

function searchFromUrl(): void {
  const parameters = new URLSearchParams(location.search);
  for (const input of [field, ...filters]) input.value = parameters.get(input.name) ?? '';
  if (field.value !== '' || latest > 0) void search();
}

function find<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(selector);
}

field.addEventListener('focus', () => void index().catch(() => undefined));
field.addEventListener('input', (event) => {
  // Text that an input method is still composing is not a query yet.
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(timer);
  timer = window.setTimeout(search, WAIT);
});
field.addEventListener('compositionend', () => void search());
field.addEventListener('change', settle);
for (const filter of filters) filter.addEventListener('change', () => void search());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  settle();
  void search();
});
more.addEventListener('click', () => void showMore());
retry.addEventListener('click', () => {
  cache = 'reload';
  // If the index no longer exists, reload: the new version of this page contains the path of the new index.
  index().then(search, () => location.reload());
});
addEventListener('popstate', searchFromUrl);
moveWithKeys(field, list);
searchFromUrl();
if (field.value === '') field.focus();
