import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFileServer } from '../../support/file-server';
import { startServer } from '../../support/server';
import { SITE, SLUGS, writePosts } from './hostile-slugs';

// npm run prove -- slugs: builds a blog of hostile slugs and requests each of them from npm run dev, from npm
// start and from a server of the exported files, at the root and under a base path. The canonical link,
// feeds, sitemap and links of neighboring posts must name the same URL. It must respond with 200 and, except
// in development, with a page that loads no scripts of Next.js.
/** Feeds contain this many of the latest posts. */
const IN_FEEDS = 20;
const posts = mkdtempSync(join(tmpdir(), 'slugs-'));
const faults: string[] = [];

writePosts(posts);

async function textOf(origin: string, path: string): Promise<string> {
  const response = await fetch(origin + path, { redirect: 'manual' });
  const text = await response.text();
  if (response.status !== 200) faults.push(`${where}: ${path} responds with ${response.status}`);
  return text;
}

function attribute(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, value = '']) => unescapeXml(value));
}

function unescapeXml(text: string): string {
  const characters: Record<string, string> = {
    amp: '&',
    quot: '"',
    lt: '<',
    gt: '>',
    '#x27': "'",
    '#39': "'",
    apos: "'",
  };
  return text.replace(/&([a-z]+|#x27|#39);/g, (whole, name: string) => characters[name] ?? whole);
}

async function check(origin: string, base: string): Promise<void> {
  const expected = SLUGS.map((slug) => `${base}/${encodeURIComponent(slug.normalize('NFC'))}`);
  const expectIncluded = (name: string, urls: readonly string[], path: string) => {
    if (!urls.includes(path)) faults.push(`${where}: ${name} does not contain ${path}`);
  };
  const sitemap = attribute(await textOf(origin, `${base}/sitemap.xml`), /<loc>([^<]*)/g);
  const rss = attribute(await textOf(origin, `${base}/rss.xml`), /<link>([^<]*)/g);
  const atom = attribute(await textOf(origin, `${base}/atom.xml`), /<link[^>]* href="([^"]*)"/g);
  const json = JSON.parse(await textOf(origin, `${base}/feed.json`)) as {
    items: { url: string }[];
  };
  const feed = json.items.map(({ url }) => url);
  for (const [index, path] of expected.entries()) {
    const html = await textOf(origin, path);
    if (!where.startsWith('dev') && html.includes('/_next/'))
      faults.push(`${where}: ${path} loads scripts of Next.js`);
    const links = attribute(html, /<a[^>]* href="([^"]*)"/g);
    expectIncluded(
      'canonical',
      attribute(html, /<link rel="canonical" href="([^"]*)"/g),
      SITE + path,
    );
    expectIncluded('sitemap', sitemap, SITE + path);
    if (index >= expected.length - IN_FEEDS) {
      expectIncluded('RSS', rss, SITE + path);
      expectIncluded('Atom', atom, SITE + path);
      expectIncluded('JSON Feed', feed, SITE + path);
    }
    for (const neighbor of [expected[index - 1], expected[index + 1], path]) {
      if (neighbor !== undefined) expectIncluded(`${path}: links`, links, neighbor);
    }
    for (const link of links.filter((href) => href.startsWith(`${base}/tags/`))) {
      await textOf(origin, link);
      if (where.startsWith('start')) await checkOtherSpellings(origin, link);
    }
    if (where.startsWith('start')) await checkOtherSpellings(origin, path);
  }
  for (const url of sitemap) await textOf(origin, url.slice(SITE.length));
}

/**
 * Requests a path with escapes in lower case, with a needless escape, and with characters that
 * encodeURIComponent escapes but a path may contain (RFC 3986, section 3.3): all must redirect to the path
 * itself.
 */
async function checkOtherSpellings(origin: string, path: string): Promise<void> {
  const lower = path.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase());
  const withNeedlessEscape = path.replace(
    /(?<!%.?)[A-Za-z0-9](?=[^/]*$)/,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  const withUnescaped = path.replace(/%(?:2[46BC]|3[ABD]|40)/g, decodeURIComponent);
  for (const other of new Set([lower, withNeedlessEscape, withUnescaped])) {
    if (other === path) continue;
    const response = await fetch(origin + other, { redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status === 308 && location === path) continue;
    faults.push(`${where}: ${other} responds with ${response.status} ${location ?? ''}`);
  }
}

function run(args: string[], environment: Record<string, string>): void {
  const env = { ...process.env, ...environment };
  const { status } = spawnSync('npm', ['run', '-s', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm run ${args.join(' ')} ended with ${status}`);
}

let where = '';
try {
  for (const base of ['', '/blog']) {
    const environment = { POSTS_DIR: posts, SITE_URL: SITE, BASE_PATH: base };
    run(['export'], environment);
    for (const kind of ['start', 'files', 'dev'] as const) {
      where = `${kind} ${base || '/'}`;
      const server =
        kind === 'files'
          ? await startFileServer('out', base)
          : await startServer(kind, environment);
      try {
        await check(server.origin, base);
      } finally {
        await server.stop();
      }
      console.log(`${where}: ${SLUGS.length} slugs`);
    }
  }
} finally {
  rmSync(posts, { recursive: true });
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
