import { parseFeed } from 'feedsmith';
import { parse, parseFragment, serialize } from 'parse5';
import { findElement, hasClass, type Node } from './support/parse5-tree';
import { samplePosts } from './support/sample-posts';
import { expect, test } from './support/test';

const posts = samplePosts();

for (const path of ['/rss.xml', '/atom.xml', '/feed.json']) {
  test(`${path} contains each article as its page does, but with absolute URLs`, async ({
    request,
  }) => {
    const articles = articlesOf(await (await request.get(path)).text());
    expect([...articles.keys()]).toEqual(posts.map(({ slug }) => urlOf(slug)));
    for (const [url, html] of articles) {
      const page = parse(await (await request.get(new URL(url).pathname)).text());
      const onPage = findElement(page, (element) => hasClass(element, 'prose'));
      if (!onPage) throw new Error(`${url}: the page has no article`);
      makeUrlsAbsolute(onPage, url);
      expect(simplified(serialize(parseFragment(html))).trim(), url).toBe(
        simplified(serialize(onPage)).trim(),
      );
      // Code may contain attributes as text.
      const withoutCode = html.replace(/<code>.*?<\/code>/gs, '');
      expect(withoutCode, url).not.toMatch(/\s(?:href|src)="(?!https?:|mailto:|data:)/);
    }
  });
}

for (const path of ['/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml']) {
  test(`${path} responds with 304 to a client that has it`, async ({ request }) => {
    const first = await request.get(path);
    const { etag = '', 'content-type': type } = first.headers();
    expect(type).toMatch(/(?:xml|json); charset=utf-8$/);
    const again = await request.get(path, { headers: { 'If-None-Match': etag } });
    expect(again.status()).toBe(304);
  });
}

/**
 * Returns the HTML of an article as a feed has it: embeds and link cards are paragraphs with their link, and
 * each image has only its `alt` text left to compare. Labels of tabs are paragraphs, and lines of code have no links.
 */
function simplified(html: string): string {
  return html
    .replace(/<figure class="embed .*?<figcaption>(.*?)<\/figcaption><\/figure>/gs, '<p>$1</p>')
    .replace(/<figure class="card">(.*?)<\/figure>/gs, '<p>$1</p>')
    .replace(/<span class="(?:card|embed)-\w+">(.*?)<\/span>/gs, '$1')
    .replace(/<svg [^>]*><title>(.*?)<\/title>.*?<\/svg>/gs, '<img alt="$1">')
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '<img alt="$1">')
    .replace(/<picture>.*?(<img [^>]*>)<\/picture>/gs, '$1')
    .replace(/<label><input type="radio"[^>]*>(.*?)<\/label>/g, '<p><b>$1</b></p>')
    .replace(/<a [^>]*data-line=[^>]*><\/a>/g, '')
    .replaceAll(' data-enlarge=""', '');
}

/** Returns the HTML of each entry of a feed by the URL of its page. */
function articlesOf(text: string): Map<string, string> {
  const parsed = parseFeed(text);
  switch (parsed.format) {
    case 'rss':
      return mapOf(parsed.feed.items, ({ link, content }) => [link, content?.encoded]);
    case 'atom':
      return mapOf(parsed.feed.entries, ({ links, content }) => [links?.[0]?.href, content?.value]);
    case 'json':
      return mapOf(parsed.feed.items, ({ url, content_html }) => [url, content_html]);
    default:
      throw new Error(`no feed of ours is ${parsed.format}`);
  }
}

function mapOf<Item>(
  items: readonly Item[] | undefined,
  entryOf: (item: Item) => [url?: string, html?: string],
): Map<string, string> {
  return new Map((items ?? []).map(entryOf).map(([url = '', html = '']) => [url, html]));
}

function urlOf(slug: string): string {
  return `https://example.com/${encodeURIComponent(slug)}`;
}

/** Makes every `href` and `src` in a tree absolute. */
function makeUrlsAbsolute(node: Node, base: string): void {
  if ('attrs' in node) {
    for (const attribute of node.attrs) {
      if (['href', 'src'].includes(attribute.name) && !URL.canParse(attribute.value)) {
        attribute.value = new URL(attribute.value, base).href;
      }
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) makeUrlsAbsolute(child, base);
}
