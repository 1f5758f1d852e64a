import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe';
import { feedItem } from './support/feed-item';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { recordConsole } from './support/page-log';
import { expect, test } from './support/test';

const POST = '/埋め込みとリンクカード';
const FRAME = 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?autoplay=1';

/** Responds in place of every other host; returns the list of requested URLs, which grows. */
async function mockOtherHosts(page: Page): Promise<string[]> {
  const requested: string[] = [];
  await page.route(/^https:\/\/(?!localhost)/, (route) => {
    requested.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<button>play</button>' });
  });
  return requested;
}

test.describe('before a click', () => {
  for (const width of [360, 1280]) {
    test(`no request to another host and no layout shift at ${width} px`, async ({ page }) => {
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
      // support/test.ts checks for requests to other hosts at the end of every test.
    });
  }

  test('the box is a button whose name says what it does and which host it contacts', async ({
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
  test(`${way} replaces the box with the frame`, async ({ browser, baseURL }) => {
    // The `page` of support/test.ts would fail this test: here the reader asks for a request to another host.
    const page = await browser.newPage({ baseURL });
    const messages = recordConsole(page);
    const requested = await mockOtherHosts(page);
    await page.goto(POST);
    await page.locator('.embed-box').scrollIntoViewIfNeeded();
    const before = await page.locator('.embed-box').boundingBox();
    expect(requested).toEqual([]);
    await press(page);
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('src', FRAME);
    await expect(frame).toHaveAttribute('title', /Me at the zoo/);
    await expect(frame).toBeFocused();
    await expect(page.frameLocator('iframe').getByText('play')).toBeVisible();
    expect(requested).toEqual([FRAME]);
    expect(await frame.boundingBox()).toEqual(before);
    // The content security policy allows the frame.
    expect(messages).toEqual([]);
    await page.close();
  });
}

test('without scripts the box is a link, which Tab skips', async ({ browser, baseURL }) => {
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

test('the feeds have a link in place of the box', async ({ request }) => {
  const { content_html } = await feedItem(request, POST.slice(1));
  expect(content_html).toContain('>Me at the zoo</a>');
  expect(content_html).not.toMatch(/embed-box|data-frame|<iframe|<script/);
});

test('link cards, products and quoted posts are text with links', async ({ page }) => {
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
