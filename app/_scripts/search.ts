import { parseQuery } from '../../lib/search/parse-query';
import { SearchIndex } from '../../lib/search/query';
import { type Asked, askedInAddress, settle, toAddress } from './search/address';
import { moveWithKeys } from './search/keys';
import { readerOf } from './search/reader';
import { entryOf } from './search/results';

// The page of search: results while the reader types, never older ones after newer.
const WAIT = 120; // milliseconds after the last key
const STEP = 10; // results shown at a time

const form = find(document, 'form[data-search]', HTMLFormElement);
const field = find(form, 'input[name=q]', HTMLInputElement);
const year = form.querySelector<HTMLSelectElement>('select[name=year]');
const tag = form.querySelector<HTMLSelectElement>('select[name=tag]');
const found = find(document, '.found', HTMLElement);
const status = find(found, '[role=status]', HTMLElement);
const list = find(found, 'ol', HTMLElement);
const ways = find(found, '.ways', HTMLElement);
const more = find(found, '[data-search-more]', HTMLButtonElement);
const retry = find(found, '[data-search-retry]', HTMLButtonElement);
/** Path of the first page. */
const home = (form.dataset.search ?? '').replace(/_search\/[^/]*\/$/, '');
const words = JSON.parse(form.dataset.words ?? '{}') as Record<string, string>;

let cache: RequestCache = 'default';
let opening: Promise<SearchIndex> | undefined;
/** Counts the questions, so that the answer to an older one is dropped. */
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

function asked(): Asked {
  return { q: field.value.trim(), year: year?.value ?? '', tag: tag?.value ?? '' };
}

/** Answers what stands in the field. */
async function answer(): Promise<void> {
  clearTimeout(timer);
  const question = ++latest;
  const query = asked();
  toAddress(query);
  try {
    const terms = parseQuery(query.q).wanted;
    const posts = terms.length > 0 ? await (await index()).search(query.q, query) : [];
    const entries = await entriesOf(posts.slice(0, STEP), terms);
    if (question !== latest) return;
    hits = posts;
    show(entries, terms.length > 0 ? sentence(posts.length) : '');
    ways.hidden = terms.length === 0 || posts.length > 0;
    cache = 'default';
  } catch {
    if (question === latest) fail();
  }
}

async function entriesOf(posts: readonly number[], terms: readonly string[]) {
  if (posts.length === 0) return [];
  const opened = await index();
  const stored = await Promise.all(posts.map((post) => opened.post(post)));
  return stored.map((post) => entryOf(post, terms, { home, page: words.page ?? '' }));
}

function show(entries: readonly HTMLElement[], text: string): void {
  // A reader who is among the results already keeps the place there.
  const place = [...list.children].findIndex((entry) => entry.contains(document.activeElement));
  status.textContent = text;
  list.replaceChildren(...entries);
  if (place >= 0)
    (entries.at(Math.min(place, entries.length - 1))?.querySelector('a') ?? field).focus();
  more.hidden = list.children.length >= hits.length;
  retry.hidden = true;
}

function fail(): void {
  hits = [];
  // A later question asks for all of it anew: the index may have been replaced.
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
  const question = latest;
  const shown = list.children.length;
  try {
    const next = hits.slice(shown, shown + STEP);
    const entries = await entriesOf(next, parseQuery(field.value).wanted);
    if (question !== latest || list.children.length !== shown) return;
    list.append(...entries);
    more.hidden = list.children.length >= hits.length;
    entries[0]?.querySelector('a')?.focus();
  } catch {
    if (question === latest) fail();
  }
}

function fromAddress(): void {
  const { q, ...choices } = askedInAddress();
  field.value = q;
  if (year) year.value = choices.year;
  if (tag) tag.value = choices.tag;
  if (q !== '' || latest > 0) void answer();
}

function find<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(selector);
}

field.addEventListener('focus', () => void index().catch(() => undefined));
field.addEventListener('input', (event) => {
  // Japanese that is still being converted is nobody's question yet.
  if (event instanceof InputEvent && event.isComposing) return;
  clearTimeout(timer);
  timer = window.setTimeout(answer, WAIT);
});
field.addEventListener('compositionend', () => void answer());
field.addEventListener('change', settle);
year?.addEventListener('change', () => void answer());
tag?.addEventListener('change', () => void answer());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  settle();
  void answer();
});
more.addEventListener('click', () => void showMore());
retry.addEventListener('click', () => {
  cache = 'reload';
  // When it is gone, the page of now knows where the new one is.
  index().then(answer, () => location.reload());
});
addEventListener('popstate', fromAddress);
moveWithKeys(field, list);
fromAddress();
if (field.value === '') field.focus();
