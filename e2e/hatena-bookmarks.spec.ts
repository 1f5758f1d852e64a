import { expect, test } from '@playwright/test';
import { type HatenaServer, startHatenaServer } from '../lib/hatena/testing/hatena-server';
import { recordConsole } from './support/page-log';
import { type Server, startServer } from './support/server';

const POST = '/light-pages';
const TEXT = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

let hatena: HatenaServer;
let server: Server;

test.beforeAll(async () => {
  const bookmark = { user: 'hanako', comment: TEXT, timestamp: '2026/11/03 21:14', tags: [] };
  hatena = await startHatenaServer({
    [`https://example.com${POST}`]: { eid: '47', count: 3, bookmarks: [bookmark] },
  });
  server = await startServer('start', {
    HATENA_TEST_ORIGIN: hatena.origin,
    // The same settings as those of the build, in playwright.config.ts.
    COMMENTS: 'on',
    DATABASE_URL: 'file::memory:',
  });
});

test.afterAll(async () => {
  await server.stop();
  await hatena.stop();
});

test('bookmarks load from the site itself when the reader scrolls near, as plain text', async ({
  page,
}) => {
  const requestsElsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== server.origin) requestsElsewhere.push(request.url());
  });
  await page.goto(server.origin + POST);
  const section = page.getByRole('region', { name: 'Hatena Bookmark' });
  expect(await section.getByRole('listitem').count()).toBe(0);
  await section.scrollIntoViewIfNeeded();
  await expect(section).toContainText('Bookmarked by 3 people.');
  // The list stays closed if opening it would have moved what the reader sees.
  const details = section.locator('details');
  if ((await details.getAttribute('open')) === null) await section.locator('summary').click();
  await expect(section.getByRole('listitem')).toContainText(TEXT);
  expect(await section.locator('img, li script').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
  expect(requestsElsewhere).toEqual([]);
});

test('while Hatena fails, a post shows only the links to it', async ({ page }) => {
  hatena.misbehave((response) => response.writeHead(500).end());
  const messages = recordConsole(page);
  const response = page.waitForResponse(/\/api\/bookmarks\//);
  await page.goto(`${server.origin}/はじめに`);
  const section = page.getByRole('region', { name: 'はてなブックマーク' });
  await section.scrollIntoViewIfNeeded();
  expect((await response).status()).toBe(204);
  await expect(section.getByRole('link')).toHaveCount(2);
  expect(messages).toEqual([]);
  hatena.misbehave(null);
});

test('a visitor cannot make the server ask Hatena about other URLs', async ({ request }) => {
  const before = hatena.asked.length;
  for (const name of ['nothing', 'about', 'https%3A%2F%2Fevil.example%2F', '..%2Flight-pages']) {
    const response = await request.get(`${server.origin}/api/bookmarks/${name}`);
    expect(response.status(), name).toBe(404);
  }
  expect(hatena.asked.length).toBe(before);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the links to Hatena are there', async ({ page }) => {
    await page.goto(server.origin + POST);
    await expect(page.getByRole('link', { name: 'All bookmarks' })).toHaveAttribute(
      'href',
      `https://b.hatena.ne.jp/entry/s/example.com${POST}`,
    );
    await expect(page.getByRole('link', { name: 'Add to Hatena Bookmark' })).toHaveAttribute(
      'href',
      `https://b.hatena.ne.jp/add?mode=confirm&url=https%3A%2F%2Fexample.com${POST.replace('/', '%2F')}`,
    );
  });
});
