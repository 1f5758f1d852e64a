import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const field = (page: Page) => page.getByRole('searchbox', { name: '探す言葉' });
const results = (page: Page) => page.getByRole('region', { name: '検索の結果' });
const first = (page: Page) => results(page).getByRole('link').first();

test('what is typed is found, marked, and linked to its section', async ({ page }) => {
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

test('a standalone page is found, and says that it is one instead of a day', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('重ねてとじる')}`);
  const entry = results(page).getByRole('link', { name: /^紹介/ });
  await expect(entry).toHaveAccessibleName(/ページ$/);
  await expect(entry.locator('time')).toHaveCount(0);
  await page.getByRole('combobox', { name: '年' }).selectOption({ index: 1 });
  await expect(entry).toHaveCount(0);
});

test('a settled question is a step for the back button', async ({ page }) => {
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

test('a tag narrows what is found', async ({ page }) => {
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

test('the keyboard does it all: slash, arrows, Escape, Enter', async ({ page }) => {
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

test('nothing is asked while Japanese is being converted', async ({ page }) => {
  await page.goto('/search');
  await field(page).focus();
  const devtools = await page.context().newCDPSession(page);
  for (const text of ['く', 'くみ', 'くみは', 'くみはん']) {
    const caret = { selectionStart: text.length, selectionEnd: text.length };
    await devtools.send('Input.imeSetComposition', { text, ...caret });
  }
  // Longer than the script waits after a key.
  await page.waitForTimeout(400);
  await expect(page.getByRole('status')).toHaveText('');
  await devtools.send('Input.insertText', { text: '組版' });
  await expect(page.getByRole('status')).toContainText('篇見つかりました');
});

test('an older answer never follows a newer one', async ({ page }) => {
  let held: (() => void) | undefined;
  await page.route('**/_search/*/tokens-*', async (route) => {
    if (held === undefined) await new Promise<void>((resolve) => (held = resolve));
    await route.continue();
  });
  await page.goto('/search');
  await field(page).fill('徳川家康');
  await expect.poll(() => held).toBeDefined();
  await field(page).fill('Tsuzuri');
  await expect(results(page).locator('mark').first()).toHaveText('Tsuzuri');
  const text = (await page.getByRole('status').textContent()) ?? '';
  held?.();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('status')).toHaveText(text);
});

for (const [damage, answer] of [
  ['broken', { body: 'x'.repeat(3000) }],
  ['another page', { body: '<!doctype html><title>404</title>', contentType: 'text/html' }],
  ['missing', { status: 404 }],
] as const) {
  test(`a file of the index that is ${damage} is told, and asked for again`, async ({ page }) => {
    await page.route('**/_search/*/tokens-*', (route) => route.fulfill(answer));
    await page.goto('/search');
    await field(page).fill('組版');
    await expect(page.getByRole('status')).toContainText('読み込めませんでした');
    await expect(results(page).getByRole('listitem')).toHaveCount(0);
    await page.unroute('**/_search/*/tokens-*');
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await expect(page.getByRole('status')).toContainText('篇見つかりました');
  });
}

test('the page of what is missing leads to the search', async ({ page }) => {
  await page.goto('/no-such-page');
  await field(page).fill('組版');
  await field(page).press('Enter');
  await expect(page).toHaveURL(`/search?q=${encodeURIComponent('組版')}`);
  await expect(page.getByRole('status')).toContainText('篇見つかりました');
});

test('pages and drafts are not found, and nothing is run that is written', async ({ page }) => {
  await page.goto('/search?q=<img src=x onerror=alert(1)>');
  await expect(page.getByRole('status')).toContainText('見つかりませんでした');
  await expect(page.locator('main img')).toHaveCount(0);
  await field(page).fill('下書きの見え方');
  await expect(page.getByRole('status')).toContainText('見つかりませんでした');
});

test('browsers and search engines are told of the search', async ({ page, request }) => {
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

test('no other page asks for the search', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('search'))).toEqual([]);
});

test('the files of the index may be kept for ever', async ({ page, request }) => {
  const asked = page.waitForRequest('**/_search/*/manifest.bin');
  await page.goto('/search');
  const answer = await request.get((await asked).url());
  expect(answer.headers()['cache-control']).toContain('immutable');
});

test('without JavaScript the page says so and leads to the archive', async ({ request }) => {
  // Chromium told to run no scripts still hides <noscript>, so it is read here.
  const html = await (await request.get('/search')).text();
  const [, hint] = /<noscript>(.*?)<\/noscript>/.exec(html) ?? [];
  expect(hint).toContain('検索にはJavaScriptを使います');
  expect(hint).toContain('<a href="/archive">一覧から探す</a>');
});
