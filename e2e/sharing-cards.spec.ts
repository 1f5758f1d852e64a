import sharp from 'sharp';
import { samplePosts } from './support/sample-posts';
import { expect, test } from './support/test';

test('every post and every list names a sharing picture that the server has', async ({
  page,
  request,
}) => {
  const paths = samplePosts().map(({ slug }) => `/${encodeURIComponent(slug)}`);
  const addresses = new Set<string>();
  for (const path of ['/', '/archive', '/tags', '/search', ...paths]) {
    await page.goto(path);
    const content = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect(await content('twitter:card'), path).toBe('summary_large_image');
    const address = (await content('og:image')) ?? '';
    expect(new URL(address).origin, path).toBe('https://example.com');
    if (!address.includes('/_cards/')) continue;
    expect([await content('og:image:width'), await content('og:image:height')]).toEqual([
      '1200',
      '630',
    ]);
    const title = path === '/' ? '手元のノート' : await content('og:title');
    if (paths.includes(path)) expect(await content('og:image:alt'), path).toBe(title);
    addresses.add(address);
  }
  // Each post has a card of its own; the lists share that of the site.
  expect(addresses.size).toBeGreaterThan(paths.length / 2);
  for (const address of addresses) {
    const answer = await request.get(new URL(address).pathname);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const { width, height } = await sharp(await answer.body()).metadata();
    expect([width, height]).toEqual([1200, 630]);
  }
});
