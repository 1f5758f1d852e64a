import type { Page } from '@playwright/test';
import { recordRequestPaths } from './support/page-log';
import { expect, test } from './support/test';

const field = (page: Page) => page.getByRole('searchbox', { name: '探す言葉' });
const results = (page: Page) => page.getByRole('region', { name: '検索の結果' });
const first = (page: Page) => results(page).getByRole('link').first();

test('results mark the query and link to the section that has it', async ({ page }) => {
  await page.goto('/search');
  await field(page).fill('暦にない日付');
  await expect(page.getByRole('status')).toHaveText('1篇見つかりました。');
  await expect(first(page)).toHaveAccessibleName(/はじめに.*2026年11月3日/);
  await expect(results(page).locator('mark')).toHaveText(['暦にない日付']);
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('暦にない日付')}`);
  await first(page).click();
  await expect(page).toHaveURL(`/${encodeURI('はじめに#間違えたとき')}`);
  await page.goBack();
  await expect(field(page)).toHaveValue('暦にない日付');
  await expect(results(page).getByRole('listitem')).toHaveCount(1);
});

test('results include standalone pages, marked as page instead of with a date', async ({
  page,
}) => {
  await page.goto(`/search?q=${encodeURIComponent('重ねてとじる')}`);
  const entry = results(page).getByRole('link', { name: /^紹介/ });
  await expect(entry).toHaveAccessibleName(/ページ$/);
  await expect(entry.locator('time')).toHaveCount(0);
  await page.getByRole('combobox', { name: '年' }).selectOption({ index: 1 });
  await expect(entry).toHaveCount(0);
});

test('Enter adds the query to the history of the browser', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('組版')}`);
  await expect(page.getByRole('status')).toContainText('篇見つかりました');
  await field(page).press('Enter');
  await field(page).fill('徳川家康');
  await expect(page.getByRole('status')).toContainText('見つかりませんでした');
  await expect(results(page).getByRole('link', { name: '一覧から探す' })).toBeVisible();
  await page.goBack();
  await expect(field(page)).toHaveValue('組版');
  await expect(page.getByRole('status')).toContainText('篇見つかりました');
});

test('a tag filters the results', async ({ page }) => {
  await page.goto('/search?q=Markdown');
  const entries = results(page).getByRole('listitem');
  await expect(entries.first()).toBeVisible();
  const all = await entries.count();
  await page.getByRole('combobox', { name: 'タグ' }).selectOption('CommonMark');
  await expect(page.getByRole('status')).toHaveText('1篇見つかりました。');
  expect(all).toBeGreaterThan(1);
  await expect(page).toHaveURL('/search?q=Markdown&tag=CommonMark');
  await page.reload();
  await expect(page.getByRole('status')).toHaveText('1篇見つかりました。');
});

test('the search works by keyboard: slash, arrow keys, Escape and Enter', async ({ page }) => {
  await page.goto('/archive');
  await page.keyboard.press('/');
  await expect(page).toHaveURL('/search');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('Markdown');
  await expect(results(page).getByRole('listitem').nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(first(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results(page).getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
});

test('no search runs during IME composition', async ({ page }) => {
  await page.goto('/search');
  await field(page).focus();
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['く', 'くみ', 'くみは', 'くみはん']) {
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await devtools.send('Input.imeSetComposition', { text, ...caret });
  }
  // Longer than the script waits after a keystroke.
  await page.waitForTimeout(400);
  await expect(page.getByRole('status')).toHaveText('');
  await devtools.send('Input.insertText', { text: '組版' });
  await expect(page.getByRole('status')).toContainText('篇見つかりました');
});

test('late results of an older query do not replace newer results', async ({ page }) => {
  let releaseRequest: (() => void) | undefined;
  await page.route('**/_search/*/tokens-*', async (route) => {
    if (releaseRequest === undefined)
      await new Promise<void>((resolve) => (releaseRequest = resolve));
    await route.continue();
  });
  await page.goto('/search');
  await field(page).fill('徳川家康');
  await expect.poll(() => releaseRequest).toBeDefined();
  await field(page).fill('Tsuzuri');
  await expect(results(page).locator('mark').first()).toHaveText('Tsuzuri');
  const text = (await page.getByRole('status').textContent()) ?? '';
  releaseRequest?.();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('status')).toHaveText(text);
});

for (const [damage, response] of [
  ['broken', { body: 'x'.repeat(3000) }],
  ['another page', { body: '<!doctype html><title>404</title>', contentType: 'text/html' }],
  ['missing', { status: 404 }],
] as const) {
  test(`an index file that is ${damage} is reported, and can be requested again`, async ({
    page,
  }) => {
    await page.route('**/_search/*/tokens-*', (route) => route.fulfill(response));
    await page.goto('/search');
    await field(page).fill('組版');
    await expect(page.getByRole('status')).toContainText('読み込めませんでした');
    await expect(results(page).getByRole('listitem')).toHaveCount(0);
    await page.unroute('**/_search/*/tokens-*');
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await expect(page.getByRole('status')).toContainText('篇見つかりました');
  });
}

test('the 404 page has a search field', async ({ page }) => {
  await page.goto('/no-such-page');
  await field(page).fill('組版');
  await field(page).press('Enter');
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('組版')}`);
  await expect(page.getByRole('status')).toContainText('篇見つかりました');
});

test('drafts are not found, and HTML in the query is not executed', async ({ page }) => {
  await page.goto('/search?q=<img src=x onerror=alert(1)>');
  await expect(page.getByRole('status')).toContainText('見つかりませんでした');
  await expect(page.locator('main img')).toHaveCount(0);
  await field(page).fill('下書きの見え方');
  await expect(page.getByRole('status')).toContainText('見つかりませんでした');
});

test('OpenSearch and JSON-LD describe the search', async ({ page, request }) => {
  await page.goto('/');
  const link = page.locator('link[rel=search]');
  expect(await (await request.get((await link.getAttribute('href')) ?? '')).text()).toContain(
    'template="https://example.com/search?q={searchTerms}"',
  );
  const site = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? 'null',
  );
  expect(site.potentialAction.target.urlTemplate).toBe(
    'https://example.com/search?q={search_term_string}',
  );
});

test('other pages load nothing of the search', async ({ page }) => {
  const requested = recordRequestPaths(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(requested.filter((path) => path.includes('search'))).toEqual([]);
});

test('the files of the index are cached as immutable', async ({ page, request }) => {
  const manifest = page.waitForRequest('**/_search/*/manifest.bin');
  await page.goto('/search');
  const response = await request.get((await manifest).url());
  expect(response.headers()['cache-control']).toContain('immutable');
});

test('without JavaScript the page says so and leads to the archive', async ({ request }) => {
  // With scripts disabled by Playwright, its matchers still ignore <noscript>, so read the HTML.
  const html = await (await request.get('/search')).text();
  const [, hint] = /<noscript>(.*?)<\/noscript>/.exec(html) ?? [];
  expect(hint).toContain('検索にはJavaScriptを使います');
  expect(hint).toContain('<a href="/archive">一覧から探す</a>');
});
