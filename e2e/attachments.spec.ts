import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { expect, test } from './support/test';

const POST = '/写真の置き方';

test('a sound beside a post plays when asked, and not before', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== baseURL) elsewhere.push(request.url());
  });
  await watchLayoutShifts(page);
  await page.goto(POST);
  const player = page.locator('.prose audio');
  await expect(player).toHaveAccessibleName('鐘の音');
  await player.scrollIntoViewIfNeeded();
  const length = () => player.evaluate((node: HTMLAudioElement) => node.duration);
  await expect.poll(length).toBeCloseTo(1.4, 1);
  expect(await player.evaluate((node: HTMLAudioElement) => node.paused)).toBe(true);
  const played = await player.evaluate(async (node: HTMLAudioElement) => {
    node.muted = true;
    await node.play();
    return !node.paused;
  });
  expect(played).toBe(true);
  expect(await layoutShifts(page)).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('a part of a file is sent, as players ask for it, and the whole is kept for ever', async ({
  page,
}) => {
  await page.goto(POST);
  const source = await page.locator('.prose audio').getAttribute('src');
  expect(source).toMatch(/^\/_files\/[0-9a-f]{20}\/chime\.wav$/);
  const answer = await page.request.get(source ?? '', { headers: { Range: 'bytes=0-3' } });
  expect([answer.status(), await answer.text()]).toEqual([206, 'RIFF']);
  expect(answer.headers()['content-range']).toBe('bytes 0-3/22444');
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');
});

test('a link leads to the file beside the post', async ({ page }) => {
  await page.goto(POST);
  const link = page.getByRole('link', { name: '図のファイル' });
  const address = await link.getAttribute('href');
  expect(address).toMatch(/^\/_files\/[0-9a-f]{20}\/layers\.svg$/);
  expect((await page.request.get(address ?? '')).headers()['content-type']).toBe('image/svg+xml');
});

test('feeds lead to the sound by its full address', async ({ request }) => {
  const feed: { items: { title: string; content_html: string }[] } = await (
    await request.get('/feed.json')
  ).json();
  const item = feed.items.find(({ title }) => title === '写真の置き方');
  expect(item?.content_html).toMatch(
    /<audio [^>]*src="https:\/\/example\.com\/_files\/[0-9a-f]{20}\/chime\.wav"/,
  );
});
