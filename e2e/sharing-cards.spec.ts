import sharp from 'sharp';
import { samplePosts } from './support/sample-posts';
import { expect, test } from './support/test';

test('every post and every list has an og:image that the server delivers', async ({
  page,
  request,
}) => {
  const paths = samplePosts().map(({ slug }) => `/${encodeURIComponent(slug)}`);
  const urls = new Set<string>();
  for (const path of ['/', '/archive', '/tags', '/search', ...paths]) {
    await page.goto(path);
    const content = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect(await content('twitter:card'), path).toBe('summary_large_image');
    const url = (await content('og:image')) ?? '';
    expect(new URL(url).origin, path).toBe('https://example.com');
    if (!url.includes('/_cards/')) continue;
    expect([await content('og:image:width'), await content('og:image:height')]).toEqual([
      '1200',
      '630',
    ]);
    const title = path === '/' ? '手元のノート' : await content('og:title');
    if (paths.includes(path)) expect(await content('og:image:alt'), path).toBe(title);
    urls.add(url);
  }
  // Each post has its own card; the lists share the card of the site.
  expect(urls.size).toBeGreaterThan(paths.length / 2);
  for (const url of urls) {
    const response = await request.get(new URL(url).pathname);
    expect(response.status(), url).toBe(200);
    expect(response.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const { width, height } = await sharp(await response.body()).metadata();
    expect([width, height]).toEqual([1200, 630]);
  }
});
