import { readableUrl } from '../../../lib/url-decoding';
import { hasClass } from '../../support/parse5-tree';
import type { FormerPost, FormerSite } from './former-site';
import { contentOf, firstElement } from './page-content';

/** The parts of the report of `npm run import -- --report` that are read here. */
export interface ImportReport {
  entries: readonly {
    id: string;
    file?: string;
    state: string;
    notes?: readonly { name: string }[];
  }[];
}

/** The result of a comparison. */
export interface Comparison {
  /** Number of posts with the same title and content as on the former site. */
  same: number;
  /** How many of those differ only in characters of Markdown that the former site showed as text. */
  improved: number;
  /** Number of posts whose differences the report of the import mentions. */
  reported: number;
  /** Number of former paths that were requested. */
  paths: number;
  /** Paths of our site to which the former paths lead. */
  reached: Set<string>;
  faults: string[];
}

/** Requests every path of the former site from the running site, and compares the pages. */
export async function compare(
  former: FormerSite,
  origin: string,
  report: ImportReport,
): Promise<Comparison> {
  const comparison: Comparison = {
    same: 0,
    improved: 0,
    reported: 0,
    paths: 0,
    reached: new Set(),
    faults: [],
  };
  for (const post of former.posts) {
    const faults = await comparePost(post, origin, comparison);
    if (faults.length === 0) comparison.same++;
    else if (isReported(post, report, faults)) {
      comparison.reported++;
      continue;
    }
    comparison.faults.push(...faults.map((fault) => `${post.path}: ${fault}`));
  }
  for (const [path, target] of former.redirects) {
    // A redirect page `p/2.html` also had the path `/p/2`.
    const direct = await follow(origin, path);
    const from = 'fault' in direct ? await follow(origin, path.replace(/\.html$/, '')) : direct;
    const to = await follow(origin, target);
    comparison.paths++;
    if ('fault' in from) comparison.faults.push(`${path}: ${from.fault}`);
    else if ('fault' in to || from.path !== to.path)
      comparison.faults.push(`${path}: leads to ${from.path}`);
  }
  return comparison;
}

/** Compares a post, adds to the counts of `comparison`, and returns the faults. */
async function comparePost(
  post: FormerPost,
  origin: string,
  comparison: Comparison,
): Promise<string[]> {
  const page = await follow(origin, post.path);
  comparison.paths++;
  if ('fault' in page) return [page.fault];
  comparison.reached.add(page.path);
  const title = firstElement(page.html, (element) => element.tagName === 'h1');
  const article = firstElement(page.html, (element) => element.tagName === 'article');
  const prose = firstElement(page.html, (element) => hasClass(element, 'prose'));
  if (!title || !article || !prose) return ['has no article'];
  const content = contentOf(prose);
  const faults: string[] = [];
  // The report of the import names posts by their new file.
  post.file = `${page.path.slice(1)}.md`;
  const newTitle = contentOf(title).text;
  if (newTitle !== post.title) faults.push(`title «${post.title}» is «${newTitle}»`);
  const difference = differenceOf(withoutMarkup(post.content.text), withoutMarkup(content.text));
  if (difference) faults.push(difference);
  else if (post.content.text !== content.text) comparison.improved++;
  if (post.content.embeds !== content.embeds) {
    faults.push(`${post.content.embeds} embeds of other sites are ${content.embeds}`);
  }
  const url = `${origin}${page.path}`;
  if (post.content.images.length !== content.images.length) {
    faults.push(`${post.content.images.length} images are ${content.images.length}`);
  }
  faults.push(...(await brokenUrls('image', content.images, url)));
  faults.push(...(await brokenUrls('link', content.links, url)));
  return faults;
}

/** Requests the URLs of our own site among those of a page; returns a fault for each without status 200. */
async function brokenUrls(
  kind: 'image' | 'link',
  urls: readonly string[],
  page: string,
): Promise<string[]> {
  const faults: string[] = [];
  for (const reference of urls) {
    const url = new URL(reference, page);
    if (url.origin !== new URL(page).origin) continue;
    const { status } = await fetch(url);
    if (status !== 200)
      faults.push(`its ${kind} ${readableUrl(reference)} responds with ${status}`);
  }
  return faults;
}

type Page = { html: string; path: string } | { fault: string };

/**
 * Requests a path as a browser does: follows a redirect that removes a slash at the end, then at most one
 * other.
 */
async function follow(origin: string, path: string): Promise<Page> {
  const first = await fetch(new URL(encodeURI(path), origin), { redirect: 'manual' });
  if (first.status === 200) return { html: await first.text(), path };
  const location = first.headers.get('location');
  if (!location) return { fault: `responds with ${first.status}` };
  const url = new URL(location, origin);
  if (`${url.pathname}/` === first.url.slice(origin.length))
    return follow(origin, decodeURI(url.pathname));
  const second = await fetch(url, { redirect: 'manual' });
  if (second.status !== 200)
    return { fault: `responds with ${first.status}, then ${second.status}` };
  return { html: await second.text(), path: decodeURIComponent(url.pathname) };
}

/** Removes characters of emphasis and task lists, which a system shows as text if it does not parse them. */
function withoutMarkup(text: string): string {
  return text.replace(/\[[ x]\] ?|[*_]/g, '');
}

/** Returns whether the report of the import says that a post was skipped, or a part of it was not converted. */
function isReported(
  post: FormerPost,
  { entries }: ImportReport,
  faults: readonly string[],
): boolean {
  if (post.file === undefined) {
    const stem = post.path
      .replace(/\/$|\.html$/, '')
      .split('/')
      .at(-1);
    const skipped = entries.filter(({ state }) => state === 'skipped');
    return skipped.some(
      ({ id }) =>
        id
          .replace(/\.\w+$/, '')
          .split('/')
          .at(-1) === stem,
    );
  }
  const entry = entries.find(({ file }) => file?.replace(/^pages\//, '') === post.file);
  const isIncomplete = entry?.notes?.some(({ name }) => name === 'untranslated') ?? false;
  return isIncomplete && faults.every((fault) => fault.startsWith('«'));
}

/** Returns the texts around the first difference, or `undefined` if there is none. */
function differenceOf(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  let index = 0;
  while (before[index] === after[index]) index++;
  const around = (text: string) => text.slice(Math.max(0, index - 20), index + 40);
  return `«${around(before)}» is «${around(after)}»`;
}
