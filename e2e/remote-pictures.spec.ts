import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { renderMarkdown } from '../lib/markdown/render';
import type { ResolvedPicture } from '../lib/markdown/resolved-picture';
import { site } from '../lib/site';
import { recordConsole } from './support/page-log';

// The build under test does not use `remoteImages: 'click'`. These tests replace the text of a page on its
// way to the browser by text that was rendered with that setting.
const PAGE = '/写真の置き方';
const REMOTE_URL = 'https://far.example/cherry.png';
const MARKDOWN = `前の段落。\n\n![桜](${REMOTE_URL})\n\n![](https://far.example/unknown.png)\n\n後の段落。`;

const RESOLVED: Record<string, ResolvedPicture> = {
  [REMOTE_URL]: { kind: 'remote', address: REMOTE_URL, width: 320, height: 200 },
};

async function htmlOfPost(): Promise<string> {
  site.remoteImages = 'click';
  try {
    const source = { file: 'a.md', bodyLine: 1 };
    const resolve = async (url: string) =>
      RESOLVED[url] ?? { kind: 'remote' as const, address: url };
    return (await renderMarkdown(MARKDOWN, source, undefined, undefined, resolve)).html;
  } finally {
    site.remoteImages = 'lazy';
  }
}

/** Opens the page; returns its requests to other hosts, each as URL and `Referer` header. */
async function open(
  context: BrowserContext,
  baseURL = '',
): Promise<{ page: Page; requested: string[] }> {
  const html = await htmlOfPost();
  const page = await context.newPage();
  const requested: string[] = [];
  const png = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#a46' } })
    .png()
    .toBuffer();
  await page.route(/^https:/, (route) => {
    requested.push(`${route.request().url()} ${route.request().headers().referer ?? '-'}`);
    return route.fulfill({ contentType: 'image/png', body: png });
  });
  await page.route(new URL(PAGE, baseURL).href, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(<div class="prose">).*?(<\/div><footer class="end">)/s,
      (_, before: string, after: string) => before + html + after,
    );
    expect(body).toContain('data-remote');
    await route.fulfill({ response, body });
  });
  await page.goto(new URL(PAGE, baseURL).href);
  await expect(page.getByText('後の段落。')).toBeVisible();
  await page.waitForTimeout(300);
  return { page, requested };
}

for (const [way, press] of [
  ['a click', (page: Page) => page.getByRole('link', { name: /^桜/ }).click()],
  ['the Enter key', (page: Page) => page.getByRole('link', { name: /^桜/ }).press('Enter')],
] as const) {
  test(`an image of another host loads only after ${way}`, async ({ context, baseURL }) => {
    const { page, requested } = await open(context, baseURL);
    const messages = recordConsole(page);
    expect(requested).toEqual([]);
    await expect(page.locator('.prose img')).toHaveCount(0);
    await press(page);
    const image = page.locator('.prose img');
    await expect(image).toHaveCount(1);
    await expect
      .poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth))
      .toBe(320);
    // The request has no referrer, and the other image is not loaded.
    expect(requested).toEqual([`${REMOTE_URL} -`]);
    await expect(image).toHaveAttribute('alt', /^桜/);
    await expect(image).toHaveJSProperty('width', 320);
    await expect(image).toHaveJSProperty('height', 200);
    await expect(image).toBeFocused();
    expect(messages).toEqual([]);
  });
}

test('the link of an image without alt text names its host', async ({ context, baseURL }) => {
  const { page } = await open(context, baseURL);
  await expect(page.locator('a[data-remote]').nth(1)).toHaveText(/far\.example/);
});

test('without scripts the placeholder is a link to the image', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page, requested } = await open(context, baseURL);
  const link = page.getByRole('link', { name: /^桜/ });
  await expect(link).toHaveAttribute('href', REMOTE_URL);
  await expect(link).toHaveAttribute('rel', 'external noopener noreferrer');
  expect(requested).toEqual([]);
  await link.click();
  await page.waitForURL(REMOTE_URL);
  expect(requested[0]).toBe(`${REMOTE_URL} -`);
  await context.close();
});
