import { KINDS } from './sample-posts';
import { expect, test } from './test';

test('a page carries nothing of the framework and asks for nothing but itself', async ({
  page,
}) => {
  // The page of search opens its index; see search.spec.ts.
  for (const path of KINDS.filter((kind) => kind !== '/search')) {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.content(), path).not.toContain('/_next/');
    const others = asked.filter(
      (name) =>
        !/^\/(?:_assets\/(?:theme|shortcut|bookmarks|comments|embeds|pictures)-|api\/bookmarks\/)/.test(
          name,
        ),
    );
    expect(
      others.filter((name) => !/icon|favicon|manifest/.test(name)),
      path,
    ).toHaveLength(1);
    page.removeAllListeners('request');
  }
});

test('a page of a server started before the last build is the lean one', async ({ request }) => {
  const answer = await request.get('/はじめに');
  expect(await answer.text()).not.toContain('__next_f');
  expect(answer.headers()['x-powered-by']).toBeUndefined();
});

test('every answer carries the policy and the other headers of safety', async ({ request }) => {
  for (const path of [...KINDS, '/rss.xml', '/healthz']) {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain('unsafe');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader finds, reads and turns pages all the same', async ({ page }) => {
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
});
