import { test as base } from '@playwright/test';
import { missingStyleRules } from './support/missing-style-rules';
import { PAGE_OF_EACH_KIND } from './support/sample-posts';
import { expect, test } from './support/test';

// The build gives each page only the style sheets that its HTML needs. They must also cover what the scripts
// of the page add to it.
for (const path of [...PAGE_OF_EACH_KIND, '/写真の置き方', '/はじめに/comments']) {
  test(`${path} has every style rule it needs, before and after its scripts have run`, async ({
    page,
  }) => {
    await page.goto(path);
    expect(await missingStyleRules(page)).toEqual([]);
    await page.mouse.wheel(0, 100_000);
    await page.waitForLoadState('networkidle');
    expect(await missingStyleRules(page)).toEqual([]);
  });
}

// The opened frame contacts its provider, which `test` does not allow. Those requests are aborted.
base(
  'search results, opened frames and enlarged images have their style rules',
  async ({ page }) => {
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
  },
);

test('missingStyleRules reports a missing rule', async ({ page }) => {
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
  const missing = await missingStyleRules(page);
  expect(missing).toContain('lists: .contents, .years, .tags');
  expect(missing.some((rule) => rule.startsWith('embeds: '))).toBe(true);
});

test('a post of plain text has only the style rules of plain text', async ({ page }) => {
  await page.goto('/light-pages');
  const styles = await page.locator('style').allTextContents();
  expect(styles.join('')).toContain('.prose');
  expect(styles.join('')).not.toMatch(/\.search-field|\.leader|\.embed-box/);
});
