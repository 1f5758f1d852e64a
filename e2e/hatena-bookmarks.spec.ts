import { expect, test } from '@playwright/test';
import { type HatenaServer, startHatenaServer } from '../lib/hatena/testing/hatena-server';
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
    HATENA_STAND_IN: hatena.origin,
    // As the site was built: playwright.config.ts.
    COMMENTS: 'on',
    DATABASE_URL: 'file::memory:',
  });
});

test.afterAll(async () => {
  await server.stop();
  await hatena.stop();
});

test('the bookmarks come when the reader comes near, from the site itself, as text', async ({
  page,
}) => {
  const others: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== server.origin) others.push(request.url());
  });
  await page.goto(server.origin + POST);
  const section = page.getByRole('region', { name: 'はてなブックマーク' });
  expect(await section.getByRole('listitem').count()).toBe(0);
  await section.scrollIntoViewIfNeeded();
  await expect(section).toContainText('3人がブックマークしています。');
  // Closed where its coming would have moved what the reader sees.
  const details = section.locator('details');
  if ((await details.getAttribute('open')) === null) await section.locator('summary').click();
  await expect(section.getByRole('listitem')).toContainText(TEXT);
  expect(await section.locator('img, li script').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
  expect(others).toEqual([]);
});

test('while the service fails a post without answers has its links alone', async ({ page }) => {
  hatena.misbehave((response) => response.writeHead(500).end());
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  const asked = page.waitForResponse(/\/api\/bookmarks\//);
  await page.goto(`${server.origin}/はじめに`);
  const section = page.getByRole('region', { name: 'はてなブックマーク' });
  await section.scrollIntoViewIfNeeded();
  expect((await asked).status()).toBe(204);
  await expect(section.getByRole('link')).toHaveCount(2);
  expect(noise).toEqual([]);
  hatena.misbehave(null);
});

test('no address of a visitor’s choice is asked about', async ({ request }) => {
  const before = hatena.asked.length;
  for (const name of ['nothing', 'about', 'https%3A%2F%2Fevil.example%2F', '..%2Flight-pages']) {
    const answer = await request.get(`${server.origin}/api/bookmarks/${name}`);
    expect(answer.status(), name).toBe(404);
  }
  expect(hatena.asked.length).toBe(before);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the links are there', async ({ page }) => {
    await page.goto(server.origin + POST);
    await expect(page.getByRole('link', { name: 'ブックマークの一覧' })).toHaveAttribute(
      'href',
      `https://b.hatena.ne.jp/entry/s/example.com${POST}`,
    );
    await expect(page.getByRole('link', { name: 'はてなブックマークに追加' })).toHaveAttribute(
      'href',
      `https://b.hatena.ne.jp/add?mode=confirm&url=https%3A%2F%2Fexample.com${POST.replace('/', '%2F')}`,
    );
  });
});
