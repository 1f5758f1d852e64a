import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { readableUrl } from '../../lib/url-decoding';
import { type Server, startServer } from '../support/server';

// npm run prove -- links [former host…]: starts the finished build of POSTS_DIR. Every address of the
// sitemap must answer 200, every link of every page to the site 200 or one 308 to a page that does.
// Then every absolute link in the Markdown to one of the former hosts, and where it leads now.
const folder = process.env.POSTS_DIR ?? 'posts';
const formerHosts = process.argv.slice(2);
const server = await startServer('start');
const faults: string[] = [];
const answers = new Map<string, Promise<Answer>>();

interface Answer {
  status: number;
  /** Where a 308 leads. */
  to?: string;
  html: string;
}

try {
  await crawl(server);
  if (formerHosts.length > 0) await askFormer();
} finally {
  await server.stop();
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function crawl({ origin }: Server): Promise<void> {
  const { html: sitemap } = await ask('/sitemap.xml');
  const pages = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url.replaceAll('&amp;', '&')).pathname,
  );
  const links = new Map<string, string>();
  for (const page of pages) {
    const { status, html } = await ask(page);
    if (status !== 200) faults.push(`${readableUrl(page)} of the sitemap answers ${status}`);
    for (const link of linksIn(html)) {
      const { pathname, search, host } = new URL(link, origin + page);
      if (host === new URL(origin).host) links.set(pathname + search, page);
    }
  }
  let redirected = 0;
  for (const [link, page] of links) {
    const { status, to } = await ask(link);
    if (status === 308) redirected++;
    const end = status === 308 ? (await ask(to ?? '')).status : status;
    if (end !== 200)
      faults.push(
        `${readableUrl(page)} links to ${readableUrl(link)}, which answers ${status} and ${end}`,
      );
  }
  if (pages.length === 0) faults.push('the sitemap is empty');
  console.log(`${pages.length} addresses of the sitemap, ${links.size} links to the site,`);
  console.log(`${redirected} of them by one redirect`);
}

async function askFormer(): Promise<void> {
  const posts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  const found = posts.flatMap(formerLinksIn);
  const days = new Set(
    posts.map((name) => /^publishedOn: *'?([0-9-]+)/m.exec(read(name))?.[1] ?? ''),
  );
  let known = 0;
  let right = 0;
  for (const { place, url } of found) {
    const { pathname, search } = new URL(url);
    const { status, to = '' } = await ask(pathname + search);
    const path = status === 308 ? to : pathname;
    const target = status === 308 ? await ask(to) : { status, html: '' };
    const [, year, month, date] = /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/.exec(pathname) ?? [];
    const day = [year, month?.padStart(2, '0'), date?.padStart(2, '0')].join('-');
    const isThatDay =
      path === `/archive/${day.replaceAll('-', '/')}` ||
      target.html.includes(`<time dateTime="${day}`) ||
      target.html.includes(`<time datetime="${day}`);
    const isOfHere = days.has(day);
    if (isOfHere) known++;
    if (isOfHere && target.status === 200) right++;
    const verdict = target.status === 200 ? (isThatDay ? 'that day' : 'by name') : 'dead';
    if (isOfHere && target.status !== 200) faults.push(`${place}: ${readableUrl(url)} is dead`);
    console.log(`${verdict.padEnd(12)}${place}  ${readableUrl(pathname)} → ${readableUrl(path)}`);
  }
  console.log(`${found.length} links to ${formerHosts.join(', ')}: ${known} are of days of posts,`);
  console.log(`of which ${right} lead to a post or its day`);
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function formerLinksIn(name: string): { place: string; url: string }[] {
  return read(name)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/https?:\/\/[^\s<>"')\]]+/g)]
        .filter(([url]) => URL.canParse(url) && formerHosts.includes(new URL(url).host))
        .map(([url]) => ({ place: `${name}:${index + 1}`, url })),
    );
}

function linksIn(html: string): string[] {
  const found: string[] = [];
  type Node = { attrs?: { name: string; value: string }[]; childNodes?: unknown[] };
  const walk = (node: Node) => {
    for (const { name, value } of node.attrs ?? []) {
      if (name === 'href' || name === 'src') found.push(value);
    }
    for (const child of node.childNodes ?? []) walk(child as Node);
  };
  walk(parse(html) as Node);
  return found.filter((link) => URL.canParse(link, server.origin));
}

function ask(path: string): Promise<Answer> {
  const asked = answers.get(path) ?? fetchOnce(path);
  answers.set(path, asked);
  return asked;
}

async function fetchOnce(path: string): Promise<Answer> {
  const answer = await fetch(server.origin + path, { redirect: 'manual' });
  const to = answer.headers.get('location') ?? undefined;
  return { status: answer.status, to, html: await answer.text() };
}
