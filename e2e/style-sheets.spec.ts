import { test as base } from '@playwright/test';
import { missingStyleRules } from './support/missing-style-rules';
import { PAGE_OF_EACH_KIND } from './support/sample-posts';
import { expect, test } from './support/test';

// A page holds only the style sheets that its HTML calls for, as it was built; what its scripts make
// of it must find its rules too.
for (const path of [...PAGE_OF_EACH_KIND, '/写真の置き方', '/はじめに/comments']) {
  test(`${path} has every rule it needs, at first and with its scripts done`, async ({ page }) => {
    await page.goto(path);
    expect(await missingStyleRules(page)).toEqual([]);
    await page.mouse.wheel(0, 100_000);
    await page.waitForLoadState('networkidle');
    expect(await missingStyleRules(page)).toEqual([]);
  });
}

// An opened frame asks its provider, who does not answer here.
base('a found post, an opened frame and an enlarged picture have their rules', async ({ page }) => {
  await page.goto('/search?q=Markdown');
  await expect(page.locator('.found li').first()).toBeVisible();
  expect(await missingStyleRules(page)).toEqual([]);
  await page.route(/^https:\/\/(?!localhost)/, (route) => route.abort());
  await page.goto('/埋め込みとリンクカード');
  await page.locator('button.embed-box').click();
  await expect(page.locator('iframe.embed-box')).toBeVisible();
  expect(await missingStyleRules(page)).toEqual([]);
  await page.goto('/写真の置き方');
  await page.locator('a[data-enlarge]').first().click();
  await expect(page.locator('dialog.enlarged')).toBeVisible();
  expect(await missingStyleRules(page)).toEqual([]);
});

test('the search for lacking rules finds one', async ({ page }) => {
  await page.goto('/about');
  await page.locator('.prose').evaluate((prose) => {
    prose.insertAdjacentHTML(
      'beforeend',
      '<div class="embed-line"><p class="embed-box">x</p></div>',
    );
    const list = document.createElement('p');
    list.className = 'contents';
    prose.append(list);
  });
  const lacking = await missingStyleRules(page);
  expect(lacking).toContain('lists: .contents, .years, .tags');
  expect(lacking.some((rule) => rule.startsWith('embeds: '))).toBe(true);
});

test('a post of plain text carries the rules of plain text alone', async ({ page }) => {
  await page.goto('/light-pages');
  const styles = await page.locator('style').allTextContents();
  expect(styles.join('')).toContain('.prose');
  expect(styles.join('')).not.toMatch(/\.search-field|\.leader|\.embed-box/);
});
