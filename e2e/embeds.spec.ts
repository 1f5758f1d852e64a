import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { expect, test } from './support/test';

const POST = '/埋め込みとリンクカード';
const FRAME = 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?autoplay=1';

/** Answers in the place of the provider; tells what was asked. */
async function standIn(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/^https:\/\/(?!localhost)/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<button>play</button>' });
  });
  return asked;
}

test.describe('before a click', () => {
  for (const width of [360, 1280]) {
    test(`no other host is asked and nothing moves at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await watchLayoutShifts(page);
      await page.goto(POST);
      await expect(page.locator('figure.embed')).toHaveCount(1);
      await page.evaluate(async () => {
        for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
          scrollTo({ top, behavior: 'instant' });
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      });
      expect(await layoutShifts(page)).toEqual([]);
      // What was asked of others is checked at the end of every test: see ./test.
    });
  }

  test('the box is a button with a name that tells what it does and whom it asks', async ({
    page,
  }) => {
    await page.goto(POST);
    const button = page.getByRole('button', {
      name: '動画を見る：Me at the zoo（YouTubeに接続します）',
    });
    await expect(button).toBeVisible();
    const figure = page.locator('figure.embed');
    await expect(figure.getByRole('link')).toHaveText('Me at the zoo');
    await expect(figure.getByRole('link')).toHaveAttribute(
      'href',
      /^https:\/\/www\.youtube\.com\//,
    );
    expect(await axeViolations(page, '.prose')).toEqual([]);
  });
});

for (const [way, press] of [
  ['a click', (page: Page) => page.locator('button.embed-box').click()],
  ['the Enter key', (page: Page) => page.locator('button.embed-box').press('Enter')],
  ['the space bar', (page: Page) => page.locator('button.embed-box').press(' ')],
] as const) {
  test(`${way} puts the frame in the place of the box`, async ({ browser, baseURL }) => {
    // A page of its own: this one asks another host, as the reader wished.
    const page = await browser.newPage({ baseURL });
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    const asked = await standIn(page);
    await page.goto(POST);
    await page.locator('.embed-box').scrollIntoViewIfNeeded();
    const before = await page.locator('.embed-box').boundingBox();
    expect(asked).toEqual([]);
    await press(page);
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('src', FRAME);
    await expect(frame).toHaveAttribute('title', /Me at the zoo/);
    await expect(frame).toBeFocused();
    await expect(page.frameLocator('iframe').getByText('play')).toBeVisible();
    expect(asked).toEqual([FRAME]);
    expect(await frame.boundingBox()).toEqual(before);
    // The policy lets it through, and nothing else went wrong.
    expect(noise).toEqual([]);
    await page.close();
  });
}

test('without scripts the box is a link, passed over by the keyboard', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto(POST);
  const box = page.locator('a.embed-box');
  await expect(box).toHaveAttribute('href', 'https://www.youtube.com/watch?v=jNQXAC9IVRw');
  await expect(box).toHaveAttribute('tabindex', '-1');
  await page.close();
});

test('only pages with boxes load the script', async ({ request }) => {
  expect(await (await request.get(POST)).text()).toContain('/_assets/embeds-');
  expect(await (await request.get('/はじめに')).text()).not.toContain('/_assets/embeds-');
});

test('the feeds have the plain form', async ({ request }) => {
  const feed = await (await request.get('/feed.json')).json();
  const entry = feed.items.find((item: { title: string }) => item.title === POST.slice(1));
  expect(entry.content_html).toContain('>Me at the zoo</a>');
  expect(entry.content_html).not.toMatch(/embed-box|data-frame|<iframe|<script/);
});

test('a card, a product and a post are links and words', async ({ page }) => {
  await page.goto(POST);
  const card = page.getByRole('link', { name: /^CommonMark/ });
  await expect(card).toHaveAttribute('href', 'https://commonmark.org/');
  const product = page.getByRole('link', { name: /4873115655/ });
  await expect(product).toHaveAttribute(
    'href',
    'https://www.amazon.co.jp/dp/4873115655?tag=example-22',
  );
  await expect(page.locator('blockquote.twitter-tweet')).toContainText('桜が咲きました。');
});
