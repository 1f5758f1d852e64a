import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { readableUrl } from '../../lib/url-decoding';
import type { Node } from '../support/parse5-tree';
import { type Server, startServer } from '../support/server';
import { sitemapPaths } from '../support/sitemap-paths';

// npm run prove -- links [former host…]: starts the built site of POSTS_DIR. Every path of the sitemap must
// respond with 200, and every internal link with 200 or one redirect (308) to a page that does. With former
// hosts, also requests the path of every link in the Markdown to one of them, and prints where it leads now.
const folder = process.env.POSTS_DIR ?? 'posts';
const formerHosts = process.argv.slice(2);
const server = await startServer('start');
const faults: string[] = [];
const responses = new Map<string, Promise<PageResponse>>();

interface PageResponse {
  status: number;
  /** The `Location` header. */
  location?: string;
  html: string;
}

try {
  await crawl(server);
  if (formerHosts.length > 0) await checkFormerLinks();
} finally {
  await server.stop();
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function crawl({ origin }: Server): Promise<void> {
  const pages = sitemapPaths((await cachedRequest('/sitemap.xml')).html);
  const links = new Map<string, string>();
  for (const page of pages) {
    const { status, html } = await cachedRequest(page);
    if (status !== 200) faults.push(`${readableUrl(page)} of the sitemap responds with ${status}`);
    for (const link of linksIn(html)) {
      const { pathname, search, host } = new URL(link, origin + page);
      if (host === new URL(origin).host) links.set(pathname + search, page);
    }
  }
  let redirected = 0;
  for (const [link, page] of links) {
    const { status, location } = await cachedRequest(link);
    if (status === 308) redirected++;
    const finalStatus = status === 308 ? (await cachedRequest(location ?? '')).status : status;
    if (finalStatus !== 200)
      faults.push(
        `${readableUrl(page)} links to ${readableUrl(link)}, which responds with ${status} and ${finalStatus}`,
      );
  }
  if (pages.length === 0) faults.push('the sitemap is empty');
  console.log(`${pages.length} paths of the sitemap, ${links.size} links to the site,`);
  console.log(`${redirected} of them by one redirect`);
}

async function checkFormerLinks(): Promise<void> {
  const posts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  const links = posts.flatMap(formerLinksIn);
  const days = new Set(
    posts.map((name) => /^publishedOn: *'?([0-9-]+)/m.exec(read(name))?.[1] ?? ''),
  );
  let withPost = 0;
  let working = 0;
  for (const { position, url } of links) {
    const { pathname, search } = new URL(url);
    const { status, location = '' } = await cachedRequest(pathname + search);
    const path = status === 308 ? location : pathname;
    const target = status === 308 ? await cachedRequest(location) : { status, html: '' };
    const [, year, month, date] = /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|$)/.exec(pathname) ?? [];
    const day = [year, month?.padStart(2, '0'), date?.padStart(2, '0')].join('-');
    const isThatDay =
      path === `/archive/${day.replaceAll('-', '/')}` ||
      target.html.includes(`<time dateTime="${day}`) ||
      target.html.includes(`<time datetime="${day}`);
    const hasPost = days.has(day);
    if (hasPost) withPost++;
    if (hasPost && target.status === 200) working++;
    const verdict = target.status === 200 ? (isThatDay ? 'same day' : 'by name') : 'dead';
    if (hasPost && target.status !== 200) faults.push(`${position}: ${readableUrl(url)} is dead`);
    console.log(
      `${verdict.padEnd(12)}${position}  ${readableUrl(pathname)} → ${readableUrl(path)}`,
    );
  }
  console.log(
    `${links.length} links to ${formerHosts.join(', ')}: ${withPost} to days with posts,`,
  );
  console.log(`of which ${working} lead to a post or its day`);
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function formerLinksIn(name: string): { position: string; url: string }[] {
  return read(name)
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/https?:\/\/[^\s<>"')\]]+/g)]
        .filter(([url]) => URL.canParse(url) && formerHosts.includes(new URL(url).host))
        .map(([url]) => ({ position: `${name}:${index + 1}`, url })),
    );
}

function linksIn(html: string): string[] {
  const links: string[] = [];
  const walk = (node: Node) => {
    for (const { name, value } of 'attrs' in node ? node.attrs : []) {
      if (name === 'href' || name === 'src') links.push(value);
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) walk(child);
  };
  walk(parse(html));
  return links.filter((link) => URL.canParse(link, server.origin));
}

function cachedRequest(path: string): Promise<PageResponse> {
  const response = responses.get(path) ?? request(path);
  responses.set(path, response);
  return response;
}

async function request(path: string): Promise<PageResponse> {
  const response = await fetch(server.origin + path, { redirect: 'manual' });
  const location = response.headers.get('location') ?? undefined;
  return { status: response.status, location, html: await response.text() };
}
