import { parseFeed } from 'feedsmith';
import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from 'parse5';
import { samplePosts } from './support/sample-posts';
import { expect, test } from './support/test';

const posts = samplePosts();

for (const path of ['/rss.xml', '/atom.xml', '/feed.json']) {
  test(`${path} holds each article as its page does, but with whole addresses`, async ({
    request,
  }) => {
    const articles = articlesOf(await (await request.get(path)).text());
    expect([...articles.keys()]).toEqual(posts.map(({ slug }) => addressOf(slug)));
    for (const [address, html] of articles) {
      const page = parse(await (await request.get(new URL(address).pathname)).text());
      const onPage = find(page, (node) => classOf(node) === 'prose');
      if (!onPage) throw new Error(`${address}: the page has no article`);
      complete(onPage, address);
      expect(plainForm(serialize(parseFragment(html))).trim(), address).toBe(
        plainForm(serialize(onPage)).trim(),
      );
      // Code shows attributes as text.
      const marked = html.replace(/<code>.*?<\/code>/gs, '');
      expect(marked, address).not.toMatch(/\s(?:href|src)="(?!https?:|mailto:|data:)/);
    }
  });
}

for (const path of ['/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml']) {
  test(`${path} is not sent again to a reader that has it`, async ({ request }) => {
    const first = await request.get(path);
    const { etag = '', 'content-type': type } = first.headers();
    expect(type).toMatch(/(?:xml|json); charset=utf-8$/);
    const again = await request.get(path, { headers: { 'If-None-Match': etag } });
    expect(again.status()).toBe(304);
  });
}

/**
 * An article as a feed has it: boxes and cards of other sites as paragraphs with their link, of each
 * picture one file every reader can show.
 */
function plainForm(html: string): string {
  return html
    .replace(/<figure class="embed .*?<figcaption>(.*?)<\/figcaption><\/figure>/gs, '<p>$1</p>')
    .replace(/<figure class="card">(.*?)<\/figure>/gs, '<p>$1</p>')
    .replace(/<span class="(?:card|embed)-\w+">(.*?)<\/span>/gs, '$1')
    .replace(/<svg [^>]*><title>(.*?)<\/title>.*?<\/svg>/gs, '<img alt="$1">')
    .replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '<img alt="$1">')
    .replace(/<picture>.*?(<img [^>]*>)<\/picture>/gs, '$1')
    .replaceAll(' data-enlarge=""', '');
}

/** The HTML of each entry of a feed, by the address of its page. */
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
  entryOf: (item: Item) => [address?: string, html?: string],
): Map<string, string> {
  return new Map((items ?? []).map(entryOf).map(([address = '', html = '']) => [address, html]));
}

function addressOf(slug: string): string {
  return `https://example.com/${encodeURIComponent(slug)}`;
}

/** Writes every relative address below a node as a feed reader needs it. */
function complete(node: DefaultTreeAdapterTypes.Node, base: string): void {
  if ('attrs' in node) {
    for (const attribute of node.attrs) {
      if (['href', 'src'].includes(attribute.name) && !URL.canParse(attribute.value)) {
        attribute.value = new URL(attribute.value, base).href;
      }
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) complete(child, base);
}

function classOf(node: DefaultTreeAdapterTypes.Node): string | undefined {
  return 'attrs' in node ? node.attrs.find(({ name }) => name === 'class')?.value : undefined;
}

function find(
  node: DefaultTreeAdapterTypes.Node,
  wanted: (node: DefaultTreeAdapterTypes.Element) => boolean,
): DefaultTreeAdapterTypes.Element | undefined {
  if ('tagName' in node && wanted(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}
