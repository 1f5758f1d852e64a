import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { renderMarkdown } from '../lib/markdown/render';
import type { ResolvedPicture } from '../lib/markdown/resolved-picture';
import { site } from '../lib/site';

// `remoteImages: 'click'`: a page as it is built and sent, its text set as with that setting.
const PAGE = '/写真の置き方';
const FAR = 'https://far.example/cherry.png';
const MARKDOWN = `前の段落。\n\n![桜](${FAR})\n\n![](https://far.example/unknown.png)\n\n後の段落。`;

const resolved: Record<string, ResolvedPicture> = {
  [FAR]: { kind: 'remote', address: FAR, width: 320, height: 200 },
};

async function htmlOfPost(): Promise<string> {
  site.remoteImages = 'click';
  try {
    const place = { file: 'a.md', bodyLine: 1 };
    const resolve = async (source: string) =>
      resolved[source] ?? { kind: 'remote' as const, address: source };
    return (await renderMarkdown(MARKDOWN, place, undefined, undefined, resolve)).html;
  } finally {
    site.remoteImages = 'lazy';
  }
}

/** Opens the page; tells which addresses of other hosts were asked for, and with what referrer. */
async function open(
  context: BrowserContext,
  baseURL = '',
): Promise<{ page: Page; asked: string[] }> {
  const html = await htmlOfPost();
  const page = await context.newPage();
  const asked: string[] = [];
  const png = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#a46' } })
    .png()
    .toBuffer();
  await page.route(/^https:/, (route) => {
    asked.push(`${route.request().url()} ${route.request().headers().referer ?? '-'}`);
    return route.fulfill({ contentType: 'image/png', body: png });
  });
  await page.route(new URL(PAGE, baseURL).href, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /(<div class="prose">).*?(<\/div><footer class="end">)/s,
      (_, before: string, after: string) => before + html + after,
    );
    expect(body).toContain('data-remote');
    await route.fulfill({ response: answer, body });
  });
  await page.goto(new URL(PAGE, baseURL).href);
  await expect(page.getByText('後の段落。')).toBeVisible();
  await page.waitForTimeout(300);
  return { page, asked };
}

for (const [way, press] of [
  ['a click', (page: Page) => page.getByRole('link', { name: /^桜/ }).click()],
  ['the Enter key', (page: Page) => page.getByRole('link', { name: /^桜/ }).press('Enter')],
] as const) {
  test(`no picture of another host is asked for before ${way}`, async ({ context, baseURL }) => {
    const { page, asked } = await open(context, baseURL);
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    expect(asked).toEqual([]);
    await expect(page.locator('.prose img')).toHaveCount(0);
    await press(page);
    const image = page.locator('.prose img');
    await expect(image).toHaveCount(1);
    await expect
      .poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth))
      .toBe(320);
    // Without saying from where, and the other picture still waits.
    expect(asked).toEqual([`${FAR} -`]);
    await expect(image).toHaveAttribute('alt', /^桜/);
    await expect(image).toHaveJSProperty('width', 320);
    await expect(image).toHaveJSProperty('height', 200);
    await expect(image).toBeFocused();
    expect(noise).toEqual([]);
  });
}

test('a picture with no words has a link that names its host', async ({ context, baseURL }) => {
  const { page } = await open(context, baseURL);
  await expect(page.locator('a[data-remote]').nth(1)).toHaveText(/far\.example/);
});

test('without scripts it is a link to the picture', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page, asked } = await open(context, baseURL);
  const link = page.getByRole('link', { name: /^桜/ });
  await expect(link).toHaveAttribute('href', FAR);
  await expect(link).toHaveAttribute('rel', 'external noopener noreferrer');
  expect(asked).toEqual([]);
  await link.click();
  await page.waitForURL(FAR);
  expect(asked[0]).toBe(`${FAR} -`);
  await context.close();
});
