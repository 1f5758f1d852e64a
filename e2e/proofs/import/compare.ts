import type { FormerPost, FormerSite } from './former-site';
import { firstOf, hasClass, type Seen, seenIn } from './page-content';

/** What `npm run import -- --report` writes, as far as it is read here. */
export interface ImportReport {
  entries: readonly {
    id: string;
    file?: string;
    state: string;
    notes?: readonly { name: string }[];
  }[];
}

/** What a comparison found. */
export interface Comparison {
  /** Posts whose title and words are those of the old site. */
  same: number;
  /** Of them, those where emphasis the old system did not understand is emphasis now. */
  mended: number;
  /** Posts that are not the same, as the report of the import says. */
  named: number;
  /** Old addresses asked for. */
  addresses: number;
  /** Paths of ours the old addresses led to. */
  reached: Set<string>;
  faults: string[];
}

/** Asks the running site for every address of the old one and compares what it shows. */
export async function compare(
  former: FormerSite,
  origin: string,
  report: ImportReport,
): Promise<Comparison> {
  const found: Comparison = {
    same: 0,
    mended: 0,
    named: 0,
    addresses: 0,
    reached: new Set(),
    faults: [],
  };
  for (const post of former.posts) {
    const faults = await comparePost(post, origin, found);
    if (faults.length === 0) found.same++;
    else if (isNamed(post, report, faults)) {
      found.named++;
      continue;
    }
    found.faults.push(...faults.map((fault) => `${post.path}: ${fault}`));
  }
  for (const [path, target] of former.redirects) {
    // A file `p/2.html` that sends its readers on was asked for as `/p/2` too.
    const asked = await follow(origin, path);
    const from = 'fault' in asked ? await follow(origin, path.replace(/\.html$/, '')) : asked;
    const to = await follow(origin, target);
    found.addresses++;
    if ('fault' in from) found.faults.push(`${path}: ${from.fault}`);
    else if ('fault' in to || from.path !== to.path)
      found.faults.push(`${path}: leads to ${from.path}`);
  }
  return found;
}

async function comparePost(post: FormerPost, origin: string, found: Comparison): Promise<string[]> {
  const answer = await follow(origin, post.path);
  found.addresses++;
  if ('fault' in answer) return [answer.fault];
  found.reached.add(answer.path);
  const title = firstOf(answer.html, (element) => element.tagName === 'h1');
  const article = firstOf(answer.html, (element) => element.tagName === 'article');
  const prose = firstOf(answer.html, (element) => hasClass(element, 'prose'));
  if (!title || !article || !prose) return ['has no article'];
  const seen = seenIn(prose);
  const faults: string[] = [];
  // The report names what did not come by the file it became.
  post.file = `${answer.path.slice(1)}.md`;
  const shown = seenIn(title).text;
  if (shown !== post.title) faults.push(`title «${post.title}» is «${shown}»`);
  const isMended =
    post.seen.text !== seen.text &&
    differenceOf(plain(post.seen.text), plain(seen.text)) === undefined;
  const difference = differenceOf(plain(post.seen.text), plain(seen.text));
  if (difference) faults.push(difference);
  else if (isMended) found.mended++;
  if (post.seen.embeds !== seen.embeds) {
    faults.push(`${post.seen.embeds} frames of other sites are ${seen.embeds}`);
  }
  faults.push(...(await comparePictures(post, seen, `${origin}${answer.path}`)));
  faults.push(...(await brokenLinks(seen, `${origin}${answer.path}`)));
  return faults;
}

async function comparePictures(post: FormerPost, seen: Seen, page: string): Promise<string[]> {
  const faults: string[] = [];
  if (post.seen.pictures.length !== seen.pictures.length) {
    faults.push(`${post.seen.pictures.length} pictures are ${seen.pictures.length}`);
  }
  for (const picture of seen.pictures) {
    const url = new URL(picture, page);
    if (url.origin !== new URL(page).origin) continue;
    const { status } = await fetch(url);
    if (status !== 200) faults.push(`its picture ${picture} answers ${status}`);
  }
  return faults;
}

async function brokenLinks(seen: Seen, page: string): Promise<string[]> {
  const faults: string[] = [];
  for (const link of seen.links) {
    const url = new URL(link, page);
    if (url.origin !== new URL(page).origin) continue;
    const { status } = await fetch(url);
    if (status !== 200) faults.push(`its link ${decodeURIComponent(link)} answers ${status}`);
  }
  return faults;
}

type Answer = { html: string; path: string } | { fault: string };

/** Asks for a path as a browser does: a slash at its end goes first, then at most one redirect. */
async function follow(origin: string, path: string): Promise<Answer> {
  const first = await fetch(new URL(encodeURI(path), origin), { redirect: 'manual' });
  if (first.status === 200) return { html: await first.text(), path };
  const location = first.headers.get('location');
  if (!location) return { fault: `answers ${first.status}` };
  const url = new URL(location, origin);
  if (`${url.pathname}/` === first.url.slice(origin.length))
    return follow(origin, decodeURI(url.pathname));
  const second = await fetch(url, { redirect: 'manual' });
  if (second.status !== 200) return { fault: `answers ${first.status}, then ${second.status}` };
  return { html: await second.text(), path: decodeURIComponent(url.pathname) };
}

/** Signs of emphasis and of tasks are shown by a system that did not understand them there. */
function plain(text: string): string {
  return text.replace(/\[[ x]\] ?|[*_]/g, '');
}

/** Whether the report says that a post did not come, or that words of it did not. */
function isNamed(post: FormerPost, { entries }: ImportReport, faults: readonly string[]): boolean {
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
  const line = entries.find(({ file }) => file?.replace(/^pages\//, '') === post.file);
  const lost = line?.notes?.some(({ name }) => name === 'untranslated') ?? false;
  return lost && faults.every((fault) => fault.startsWith('«'));
}

/** The place at which two texts part. */
function differenceOf(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  let at = 0;
  while (before[at] === after[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 20), at + 40);
  return `«${around(before)}» is «${around(after)}»`;
}
