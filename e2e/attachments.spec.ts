import { feedItem } from './support/feed-item';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { expect, test } from './support/test';

const POST = '/写真の置き方';

test('an audio file of a post plays on demand, not by itself', async ({ page }) => {
  await watchLayoutShifts(page);
  await page.goto(POST);
  const player = page.locator('.prose audio');
  await expect(player).toHaveAccessibleName('鐘の音');
  await player.scrollIntoViewIfNeeded();
  const duration = () => player.evaluate((node: HTMLAudioElement) => node.duration);
  await expect.poll(duration).toBeCloseTo(1.4, 1);
  expect(await player.evaluate((node: HTMLAudioElement) => node.paused)).toBe(true);
  const played = await player.evaluate(async (node: HTMLAudioElement) => {
    node.muted = true;
    await node.play();
    return !node.paused;
  });
  expect(played).toBe(true);
  expect(await layoutShifts(page)).toEqual([]);
});

test('the server supports range requests for an attachment, which browsers cache for a year', async ({
  page,
}) => {
  await page.goto(POST);
  const source = await page.locator('.prose audio').getAttribute('src');
  expect(source).toMatch(/^\/_files\/[0-9a-f]{20}\/chime\.wav$/);
  const response = await page.request.get(source ?? '', { headers: { Range: 'bytes=0-3' } });
  expect([response.status(), await response.text()]).toEqual([206, 'RIFF']);
  expect(response.headers()['content-range']).toBe('bytes 0-3/22444');
  expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(response.headers()['x-content-type-options']).toBe('nosniff');
});

test('a link in a post leads to the file beside it', async ({ page }) => {
  await page.goto(POST);
  const link = page.getByRole('link', { name: '図のファイル' });
  const href = await link.getAttribute('href');
  expect(href).toMatch(/^\/_files\/[0-9a-f]{20}\/layers\.svg$/);
  expect((await page.request.get(href ?? '')).headers()['content-type']).toBe('image/svg+xml');
});

test('feeds refer to the audio file by its absolute URL', async ({ request }) => {
  const item = await feedItem(request, '写真の置き方');
  expect(item.content_html).toMatch(
    /<audio [^>]*src="https:\/\/example\.com\/_files\/[0-9a-f]{20}\/chime\.wav"/,
  );
});
