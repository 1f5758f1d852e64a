import { expect, test } from './support/test';

const SERIES = '書き方の手引き';
const PATH = `/series/${encodeURIComponent(SERIES)}`;

test('a reader goes from the menu through a series, part by part, without a script', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/');
  await page.getByRole('link', { name: '連載', exact: true }).click();
  await page.getByRole('link', { name: SERIES }).click();
  await expect(page).toHaveURL(PATH);
  await expect(page.getByText('順に', { exact: true })).toBeVisible();
  await expect(page.locator('.parts .title')).toHaveText([
    '記事の書き方',
    'コードの見せ方',
    '埋め込みとリンクカード',
  ]);
  await page.locator('.parts .title').first().click();
  const parts = page.getByRole('navigation', { name: `連載「${SERIES}」`, exact: true });
  await expect(parts.locator('li a').nth(1)).toBeHidden();
  await parts.getByText('第1回 / 全3回').click();
  await expect(parts.locator('[aria-current=page]')).toHaveText('記事の書き方');
  await parts.locator('li a').nth(1).click();
  await expect(page.getByText('第2回 / 全3回')).toBeVisible();
  const turn = page.getByRole('navigation', { name: `連載「${SERIES}」の前後の回` });
  await expect(turn.locator('[rel=prev]')).toHaveText('記事の書き方');
  await turn.locator('[rel=next]').click();
  await expect(page.getByText('第3回 / 全3回')).toBeVisible();
  await page.context().close();
});

test('the feed of a series and of a tag leads back to its page, and is found from there', async ({
  page,
  request,
}) => {
  for (const path of [PATH, `/tags/${encodeURIComponent('使い方')}`]) {
    await page.goto(path);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    const feed = page.locator('link[rel=alternate][title]');
    await expect(feed).toHaveAttribute('href', `${canonical}/atom.xml`);
    const response = await request.get(`${path}/atom.xml`);
    expect(response.headers()['content-type']).toContain('xml');
    const text = await response.text();
    expect(text).toContain(`rel="self" type="application/atom+xml" href="${canonical}/atom.xml"`);
    expect(text).toContain(`<id>${canonical}</id>`);
    expect(text).not.toContain('下書きの見え方');
  }
  expect((await request.get(`${PATH}/atom.xml`)).status()).toBe(200);
  const sitemap = await (await request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`${PATH}</loc>`);
  expect(sitemap).not.toContain('atom.xml');
  for (const path of ['/series/none', '/series/none/atom.xml', '/tags/none/atom.xml']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('a post outside of every series has nothing of them', async ({ request }) => {
  const html = await (await request.get(encodeURI('/はじめに'))).text();
  expect(html).not.toContain('parts');
  expect(html).not.toContain('isPartOf');
});
