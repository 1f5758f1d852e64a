import { axeViolations } from './support/axe';
import { expect, test } from './support/test';

const POST = '/写真の置き方';
const MARKDOWN = `${encodeURI(POST)}.md`;

test('the Markdown of a post is beside it, with absolute URLs', async ({ request }) => {
  const response = await request.get(MARKDOWN);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toMatch(/^text\/markdown; charset=utf-8$/i);
  expect(response.headers().etag).toBeTruthy();
  const text = await response.text();
  expect(text).toMatch(/^---\ntitle: '写真の置き方'\nslug: '写真の置き方'\n/);
  const pictures = [...text.replace(/```.*?```/gs, '').matchAll(/!\[[^\]]*\]\(([^\s)]+)/g)];
  expect(pictures.length).toBeGreaterThan(2);
  for (const [, url] of pictures) {
    expect(url).toMatch(/^https:\/\/example\.com\/_(?:images|files)\//);
    const { status, headers } = await request
      .get(new URL(url ?? '').pathname)
      .then((file) => ({ status: file.status(), headers: file.headers() }));
    expect(status, url).toBe(200);
    expect(headers['content-type']).toMatch(/^(?:image|audio|video)\//);
  }
});

test('llms.txt links to the Markdown of every post, and no draft is published', async ({
  request,
}) => {
  const text = await (await request.get('/llms.txt')).text();
  const urls = [...text.matchAll(/\]\((https:[^)]*)\)/g)].map(([, url = '']) => new URL(url));
  expect(urls.length).toBeGreaterThan(5);
  for (const { pathname } of urls) {
    expect(pathname).toMatch(/\.md$/);
    expect((await request.get(pathname)).status(), pathname).toBe(200);
  }
  const full = await (await request.get('/llms-full.txt')).text();
  expect(full).toContain('# 写真の置き方\n');
  const draft = encodeURIComponent('下書きの見え方');
  expect(text + full).not.toContain('下書きの見え方');
  for (const path of [`/${draft}.md`, `/${draft.toLowerCase()}.md`, `/_built/${draft}.md`]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('another spelling of the path redirects to it', async ({ request }) => {
  const response = await request.get(MARKDOWN.toLowerCase(), { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe(MARKDOWN);
});

test('a post links to its Markdown', async ({ page }) => {
  await page.goto(POST);
  const alternate = page.locator('link[rel="alternate"][type="text/markdown"]');
  await expect(alternate).toHaveAttribute('href', `https://example.com${MARKDOWN}`);
  await expect(page.getByRole('link', { name: 'Markdown', exact: true })).toHaveAttribute(
    'href',
    MARKDOWN,
  );
  expect(await axeViolations(page)).toEqual([]);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a button copies the Markdown, and says so', async ({ page, request }) => {
    await page.goto(POST);
    await page.getByRole('button', { name: 'Markdownをコピー' }).click();
    await expect(page.getByRole('status')).toHaveText('コピーしました');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await (await request.get(MARKDOWN)).text());
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is the link, but no button', async ({ page }) => {
    await page.goto(POST);
    await expect(page.getByRole('link', { name: 'Markdown', exact: true })).toBeVisible();
    await expect(page.getByText('Markdownをコピー')).toBeHidden();
  });
});
