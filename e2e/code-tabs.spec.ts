import type { Page } from '@playwright/test';
import { axeViolations } from './support/axe';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { expect, test } from './support/test';

const POST = '/コードの見せ方';

function shownCode(page: Page) {
  return page.locator('.tabs').first().locator('pre:visible');
}

function label(page: Page, text: string) {
  const group = page.getByRole('group', { name: '表示するコード' });
  return group.locator('label').getByText(text, { exact: true });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('tabs work by mouse and keyboard', async ({ page }) => {
    await page.goto(POST);
    await expect(shownCode(page)).toHaveText('npm install --save-dev typescript');
    await label(page, 'yarn').click();
    await expect(shownCode(page)).toHaveText('yarn add --dev typescript');
    await expect(page.getByRole('radio', { name: 'yarn' })).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('radio', { name: 'pnpm' })).toBeChecked();
    await expect(shownCode(page)).toHaveText('pnpm add --save-dev typescript');
    await page.keyboard.press('Tab');
    await expect(shownCode(page)).toBeFocused();
  });
});

test('the label that a reader chose is chosen in every group and after a reload, without a layout shift', async ({
  page,
}) => {
  await watchLayoutShifts(page);
  await page.goto(POST);
  await label(page, 'lib/half.test.ts').click();
  await label(page, 'pnpm').click();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'pnpm' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'lib/half.test.ts' })).toBeChecked();
  await page.locator('.tabs').last().scrollIntoViewIfNeeded();
  expect(await layoutShifts(page)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
});

test('print has all code of a group, each with its label', async ({ page }) => {
  await page.goto(POST);
  await page.emulateMedia({ media: 'print' });
  const group = page.locator('.tabs').first();
  await expect(group.locator('pre:visible')).toHaveCount(3);
  await expect(group.locator('label:visible')).toHaveText(['npm', 'pnpm', 'yarn']);
  await expect(group.getByRole('radio')).toHaveCount(0);
});

test('the number of a line is a link to the line, which is shown as the target', async ({
  page,
}) => {
  await page.goto(POST);
  await page.getByRole('link', { name: '3行目', exact: true }).click();
  await expect(page).toHaveURL(/#code-1-L3$/);
  const line = page.locator('.line:has(> :target)');
  await expect(line).toHaveText('    for _ in range(n):');
  await expect(line).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('feeds have all code of a group after its labels, without form elements', async ({
  request,
}) => {
  const feed = await (await request.get('/feed.json')).json();
  const { content_html: html } = feed.items.find(({ url }: { url: string }) =>
    decodeURI(url).endsWith(POST),
  );
  expect(html).toMatch(/<p><b>npm<\/b><\/p><figure.*<p><b>pnpm<\/b><\/p><figure/s);
  expect(html).not.toMatch(/<(?:input|label)|data-line/);
});
