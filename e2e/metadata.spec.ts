import { parseFeed } from 'feedsmith';
import { samplePosts } from './support/sample-posts';
import { expect, test } from './support/test';

const posts = samplePosts();

test('a post names itself to search engines and social networks', async ({ page }) => {
  for (const { slug, title, tags } of posts) {
    const url = `https://example.com/${encodeURIComponent(slug)}`;
    await page.goto(`/${encodeURIComponent(slug)}`);
    await expect(page).toHaveTitle(`${title} | 手元のノート`);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', url);
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /.{20}/);
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', title);
    await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', url);
    await expect(page.locator('meta[property="og:type"]')).toHaveAttribute('content', 'article');
    await expect(page.locator('meta[name="twitter:card"]')).toHaveCount(1);
    const data = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
    );
    expect(data).toMatchObject({ '@type': 'BlogPosting', headline: title, mainEntityOfPage: url });
    expect(data.keywords ?? []).toEqual(tags);
  }
});

test('the interface is Japanese; an English post says that it is English', async ({ page }) => {
  await page.goto('/light-pages');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'en');
});

test('three feeds are announced, and hold the posts as the pages do', async ({ page, request }) => {
  await page.goto('/');
  const feeds = await page
    .locator('link[rel=alternate]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(feeds).toHaveLength(3);
  for (const address of feeds) {
    const path = new URL(address).pathname;
    const { format, feed } = parseFeed(await (await request.get(path)).text());
    const entries: { title?: unknown }[] =
      ('items' in feed ? feed.items : 'entries' in feed ? feed.entries : []) ?? [];
    expect(
      entries.map(({ title }) => plain(title)),
      `${path} (${format})`,
    ).toEqual(posts.map(({ title }) => title));
  }
});

test('every address of the sitemap answers, and says so of itself', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  for (const [, url = ''] of sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)) {
    const answer = await request.get(url.replace('https://example.com', '') || '/', {
      maxRedirects: 0,
    });
    expect(answer.status(), url).toBe(200);
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await answer.text())?.[1] ?? '';
    expect(new URL(canonical).href, url).toBe(url);
  }
});

function plain(title: unknown): unknown {
  return typeof title === 'object' && title !== null && 'value' in title ? title.value : title;
}
