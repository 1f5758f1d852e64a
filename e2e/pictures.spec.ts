import { axeViolations } from './support/axe';
import { expectImageLoaded } from './support/expect-image-loaded';
import { feedItem } from './support/feed-item';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { recordRequestPaths } from './support/page-log';
import { expect, test } from './support/test';

const POST = '/写真の置き方';

test('a phone loads AVIF files of the displayed width, without layout shift', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  const requested = recordRequestPaths(page);
  await watchLayoutShifts(page);
  await page.goto(POST);
  const images = page.locator('.prose img');
  await expect(images).toHaveCount(4);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    await expectImageLoaded(image);
  }
  const files = requested.filter((path) => path.startsWith('/_images/'));
  expect(files.map((path) => path.replace(/^\/_images\/[0-9a-f]{20}/, ''))).toEqual([
    '-704.avif',
    '-704.avif',
    '-704.avif',
    '.svg',
  ]);
  expect(await layoutShifts(page)).toEqual([]);
  await context.close();
});

test('image files are cached for a year, and only the first image has high priority', async ({
  page,
}) => {
  await page.goto(POST);
  const images = page.locator('.prose img');
  await expect(images.first()).toHaveAttribute('fetchpriority', 'high');
  await expect(page.locator('.prose img[loading=lazy]')).toHaveCount(3);
  const source = await images.first().getAttribute('src');
  const response = await page.request.get(source ?? '');
  expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(response.headers()['content-type']).toBe('image/webp');
});

test('Enter enlarges an image, and Escape returns the focus to it', async ({ page }) => {
  await page.goto(POST);
  const link = page.locator('a[data-enlarge]').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('button', { name: '閉じる' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('from an enlarged image, arrow keys and buttons lead to the other images', async ({
  page,
}) => {
  await page.goto(POST);
  const links = page.locator('a[data-enlarge]');
  await expect(links).toHaveCount(4);
  await links.first().click();
  const dialog = page.getByRole('dialog');
  const picture = dialog.locator('img');
  await expect(dialog).toContainText('1 / 4');
  const urls = await links.evaluateAll((all) =>
    all.map((link) => link instanceof HTMLAnchorElement && link.href),
  );
  await expect(picture).toHaveAttribute('src', urls[0] || '');
  await page.keyboard.press('ArrowRight');
  await expect(dialog).toContainText('2 / 4');
  await expect(picture).toHaveAttribute('src', urls[1] || '');
  await expect(page.getByRole('button', { name: '閉じる' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  // The image before the first is the last.
  await page.keyboard.press('ArrowLeft');
  await expect(dialog).toContainText('4 / 4');
  await dialog.getByRole('button', { name: '前の画像' }).click();
  await expect(dialog).toContainText('3 / 4');
  await dialog.getByRole('button', { name: '次の画像' }).click();
  await expect(dialog).toContainText('4 / 4');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(links.last()).toBeFocused();
  // Opened again, the dialog begins with the image that was clicked.
  await links.first().click();
  await expect(dialog).toContainText('1 / 4');
  await picture.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a horizontal swipe shows the next image', async ({ page }) => {
    await page.goto(POST);
    await page.locator('a[data-enlarge]').first().tap();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('1 / 4');
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number, down = 0) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
        });
      await touch('touchStart', from, 300);
      for (let part = 1; part <= 5; part++) {
        await touch('touchMove', from + ((to - from) * part) / 5, 300 + (down * part) / 5);
      }
      await touch('touchEnd', to, 300 + down);
    };
    await swipe(300, 80);
    await expect(dialog).toContainText('2 / 4');
    await swipe(80, 300);
    await expect(dialog).toContainText('1 / 4');
    await swipe(180, 200, 200);
    await expect(dialog).toContainText('1 / 4');
  });
});

test('two images in a paragraph are side by side, on a phone one below the other', async ({
  page,
}) => {
  for (const [width, beside] of [
    [1280, true],
    [390, false],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(POST);
    const boxes = await page
      .locator('.row img')
      .evaluateAll((all) => all.map((node) => node.getBoundingClientRect().top));
    expect(boxes).toHaveLength(2);
    expect(boxes[0] === boxes[1]).toBe(beside);
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the link leads to the full image', async ({ page }) => {
    await page.goto(POST);
    const url = await page.locator('a[data-enlarge]').first().getAttribute('href');
    const response = await page.request.get(url ?? '');
    expect(response.headers()['content-type']).toBe('image/webp');
  });
});

test('feeds have one plain <img> for each image, with an absolute URL', async ({ request }) => {
  const item = await feedItem(request, '写真の置き方');
  expect(item.image).toMatch(/^https:\/\/example\.com\/_images\/[0-9a-f]{20}-share\.jpg$/);
  expect(item.content_html).toMatch(
    /<img src="https:\/\/example\.com\/_images\/[0-9a-f]{20}-1280\.webp"/,
  );
  expect(item.content_html).not.toMatch(/<picture|<source|srcset/);
});
