import { readdirSync, readFileSync } from 'node:fs';
import { expectImageLoaded } from './support/expect-image-loaded';
import { missingStyleRules } from './support/missing-style-rules';
import { recordRequestPaths } from './support/page-log';
import { PAGE_OF_EACH_KIND } from './support/sample-posts';
import { expect, test } from './support/test';

test('a page loads no script of the framework, only its own small scripts', async ({ page }) => {
  // The search page also loads its index: search.spec.ts tests it.
  for (const path of PAGE_OF_EACH_KIND.filter((kind) => kind !== '/search')) {
    const requested = recordRequestPaths(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.content(), path).not.toContain('/_next/');
    const others = requested.filter(
      (name) =>
        !/^\/(?:_assets\/(?:theme|shortcut|bookmarks|comments|copy|embeds|pictures|tabs)-|api\/bookmarks\/)/.test(
          name,
        ),
    );
    expect(
      // The font for formulas.
      others.filter((name) => !/icon|favicon|manifest|\/math-\w+\.woff2$/.test(name)),
      path,
    ).toHaveLength(1);
    page.removeAllListeners('request');
  }
});

test('responses have no X-Powered-By header', async ({ request }) => {
  expect((await request.get('/はじめに')).headers()['x-powered-by']).toBeUndefined();
});

test('next build renders no page: every page is a file of public/_built', () => {
  const rendered = readdirSync('.next/server/app', { recursive: true, encoding: 'utf8' });
  const pages = rendered.filter((name) => name.endsWith('.html'));
  // Next.js always creates these two; lib/server/screen-request.ts keeps them from being requested.
  expect(pages.sort()).toEqual(['_global-error.html', '_not-found.html']);
  const { files } = JSON.parse(readFileSync('public/_built/answers/build.json', 'utf8')) as {
    files: string[];
  };
  for (const name of ['home', 'pages/light-pages', 'pages/tags/Markdown', 'answers/404']) {
    expect(files).toContain(`_built/${name}.html`);
  }
});

test('every response has the content security policy and the other security headers', async ({
  request,
}) => {
  for (const path of [...PAGE_OF_EACH_KIND, '/rss.xml', '/healthz']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain('unsafe');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
  }
});

test('the page for status 500 looks like the site and obeys its content security policy', async ({
  page,
  request,
}) => {
  const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
  const body = readFileSync('public/_built/answers/500.html', 'utf8');
  expect(body).not.toMatch(/\/_next\/|__next_f| style=/);
  await page.route('/broken', (route) =>
    route.fulfill({
      body,
      contentType: 'text/html',
      headers: { 'content-security-policy': policy },
    }),
  );
  await page.goto('/broken');
  await expect(page).toHaveTitle(/^ページを表示できませんでした/);
  await expect(page.getByRole('main').getByRole('link', { name: '読み込み直す' })).toBeVisible();
  await expect(page.getByRole('button', { name: '表示を暗くする' })).toBeVisible();
  expect(await missingStyleRules(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('readers can open posts and use the menu', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'はじめに' }).click();
    await expect(page.getByRole('article')).toContainText('Markdownで書く人のためのブログです');
    await page
      .getByRole('navigation', { name: 'メニュー' })
      .getByRole('link', { name: '一覧' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: '一覧' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('the archive, tags, search, missing pages and comments work or say what needs JavaScript', async ({
    page,
  }) => {
    const main = page.getByRole('main');
    await page.goto('/archive');
    await main.getByRole('link', { name: '2026年' }).first().click();
    await expect(page).toHaveURL(/\/archive\/2026$/);
    await expect(main.getByRole('link', { name: 'はじめに' })).toBeVisible();
    await page.goto('/tags');
    await main.getByRole('link', { name: '日本語' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('日本語');
    await expect(main.locator('.contents li')).not.toHaveCount(0);
    await page.goto('/search?q=Markdown');
    // Playwright's text matchers ignore <noscript>, although without JavaScript the browser renders it.
    const hint = page.locator('noscript p');
    await expect(hint).toBeVisible();
    expect(await hint.textContent()).toContain('JavaScript');
    await page.locator('noscript a').click();
    await expect(page.getByRole('heading', { level: 1, name: '一覧' })).toBeVisible();
    await page.goto('/no-such-page');
    await expect(main.getByRole('link', { name: '一覧から探す' })).toBeVisible();
    await page.goto('/はじめに');
    await page.locator('#comments').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/comments$/);
    await expect(main.locator('textarea')).toBeVisible();
    await expect(main.getByRole('button').first()).toBeVisible();
  });

  test('tables, code, images and embeds are in the HTML', async ({ page }) => {
    await page.goto('/Markdownのすべて');
    await expect(page.locator('.prose table').first()).toBeVisible();
    await page.goto('/コードの見せ方');
    await expect(page.locator('.prose .code .k').first()).toBeVisible();
    await page.goto('/写真の置き方');
    const image = page.locator('.prose img').first();
    await expectImageLoaded(image);
    await page.goto('/埋め込みとリンクカード');
    await expect(page.locator('a.embed-box')).toHaveAttribute(
      'href',
      /^https:\/\/www\.youtube\.com\//,
    );
  });
});
