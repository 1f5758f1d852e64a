import { parseFeed } from 'feedsmith';
import { samplePosts } from './support/sample-posts';
import { sitemapPaths } from './support/sitemap-paths';
import { expect, test } from './support/test';

const posts = samplePosts();

test('a post has metadata for search engines and social networks', async ({ page }) => {
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

test('the page of an English post has an English interface, and marks what the owner wrote in Japanese', async ({
  page,
}) => {
  await page.goto('/light-pages');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'en_US');
  await expect(page.locator('.masthead .name')).toHaveText('綴手元のノート');
  // All that is left when the text of the post, what is marked as Japanese and what is hidden from everybody are removed.
  const left = await page.locator('body').evaluate((body) => {
    for (const part of body.querySelectorAll('.prose, [lang=ja], script, .seal')) part.remove();
    const attributes = [...body.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => name !== 'href').map(({ value }) => value),
    );
    return [body.textContent, ...attributes].join(' ');
  });
  expect(left).toContain('7 October 2024');
  expect(left).toContain('Previous post');
  expect(left).not.toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u);
});

test('every page links to three feeds, which list the posts', async ({ page, request }) => {
  await page.goto('/');
  const feeds = await page
    .locator('link[rel=alternate][type]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(feeds).toHaveLength(3);
  for (const url of feeds) {
    const path = new URL(url).pathname;
    const { format, feed } = parseFeed(await (await request.get(path)).text());
    const entries: { title?: unknown }[] =
      ('items' in feed ? feed.items : 'entries' in feed ? feed.entries : []) ?? [];
    expect(
      entries.map(({ title }) => plain(title)),
      `${path} (${format})`,
    ).toEqual(posts.map(({ title }) => title));
  }
});

test('every URL of the sitemap responds with 200 and names itself as canonical', async ({
  request,
}) => {
  for (const path of sitemapPaths(await (await request.get('/sitemap.xml')).text())) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(200);
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await response.text())?.[1] ?? '';
    expect(new URL(canonical).href, path).toBe(`https://example.com${path}`);
  }
});

function plain(title: unknown): unknown {
  return typeof title === 'object' && title !== null && 'value' in title ? title.value : title;
}
