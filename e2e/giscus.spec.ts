import { spawnSync } from 'node:child_process';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { contentSecurityPolicy } from '../lib/pages/security-headers';
import { site } from '../lib/site';
import { recordConsole } from './support/page-log';

// The build under test has no giscus. These tests change a page on its way to the browser: they insert the
// section and the content security policy that a site with giscus has.
const SLUG = 'light-pages';
const SETTINGS = {
  repo: 'hanako/blog',
  repoId: 'R_kgDO12345',
  category: 'Announcements',
  categoryId: 'DIC_kwDO12345',
};
/** Response in place of giscus.app. It posts its height to the page, as giscus does. */
const WIDGET = `<!doctype html><p>discussion</p><script>
parent.postMessage({ giscus: { resizeHeight: 432 } }, '*');
</script>`;

let section = '';
let policy = '';

test.beforeAll(() => {
  const args = [
    '--import',
    'tsx',
    'e2e/support/giscus-section.tsx',
    SLUG,
    JSON.stringify(SETTINGS),
  ];
  const environment = { ...process.env, POSTS_DIR: 'posts', SITE_URL: 'https://example.com' };
  const { stdout, stderr } = spawnSync(process.execPath, args, { env: environment });
  section = stdout.toString();
  expect(section, stderr.toString()).toContain('<section');
  site.giscus = SETTINGS;
  policy = contentSecurityPolicy();
  site.giscus = undefined;
});

/** Opens the post; returns its console messages and errors, and its requests to other hosts. */
async function open(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const messages = recordConsole(page);
  const requested: URL[] = [];
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.route(/^https:/, (route) => {
    requested.push(new URL(route.request().url()));
    return route.fulfill({ contentType: 'text/html', body: WIDGET });
  });
  const { origin, pathname } = new URL(url);
  const isPost = (requested: URL) => requested.origin === origin && requested.pathname === pathname;
  await page.route(isPost, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /<section class="comments" id="comments".*?<\/section>/s,
      () => section,
    );
    expect(body).toContain('data-giscus');
    const headers = { ...response.headers(), 'content-security-policy': policy };
    return route.fulfill({ response, headers, body });
  });
  await page.goto(url);
  return { page, messages, requested };
}

const frames = (page: Page) => page.locator('iframe');
const button = (page: Page) => page.getByRole('button', { name: 'Show the comments' });

test('giscus is contacted only after a click, which shows its frame', async ({
  context,
  baseURL,
}) => {
  const { page, messages, requested } = await open(context, `${baseURL}/${SLUG}`);
  await button(page).scrollIntoViewIfNeeded();
  await expect(page.getByText('Showing them connects to giscus.app.')).toBeVisible();
  await page.waitForTimeout(500);
  expect(requested).toEqual([]);
  await expect(frames(page)).toHaveCount(0);

  await button(page).click();
  await expect(frames(page).contentFrame().getByText('discussion')).toBeVisible();
  const [frame] = requested;
  expect(frame?.origin).toBe('https://giscus.app');
  expect(frame?.searchParams.get('repo')).toBe('hanako/blog');
  expect(frame?.searchParams.get('term')).toBe(SLUG);
  expect(frame?.searchParams.get('origin')).toBe(`${baseURL}/${SLUG}`);
  expect(requested).toHaveLength(1);
  // The frame has the height that giscus posted, and an accessible name.
  await expect(frames(page)).toHaveAttribute('height', '432');
  await expect(frames(page)).toHaveAttribute('title', 'Comments');
  await expect(frames(page)).toBeFocused();
  await expect(button(page)).toHaveCount(0);
  expect(messages).toEqual([]);
});

test('a height posted from another origin is ignored', async ({ context, baseURL }) => {
  const { page } = await open(context, `${baseURL}/${SLUG}`);
  await button(page).click();
  await expect(frames(page)).toHaveAttribute('height', '432');
  await page.evaluate(() => postMessage({ giscus: { resizeHeight: 9999 } }, '*'));
  await page.waitForTimeout(200);
  await expect(frames(page)).toHaveAttribute('height', '432');
});

test('a link with a giscus session neither signs the reader in nor loads the frame', async ({
  context,
  baseURL,
}) => {
  const { page, requested } = await open(context, `${baseURL}/${SLUG}?giscus=stolen`);
  await expect(page).toHaveURL(`${baseURL}/${SLUG}`);
  await expect(frames(page)).toHaveCount(0);
  expect(requested).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('stolen');
});

test('without scripts a link leads to the discussion', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
  const { page, requested } = await open(context, `${baseURL}/${SLUG}`);
  await expect(button(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Read them on GitHub' })).toHaveAttribute(
    'href',
    `https://github.com/hanako/blog/discussions?discussions_q=${encodeURIComponent(`in:title "${SLUG}"`).replaceAll('%20', '+')}`,
  );
  expect(requested).toEqual([]);
  await context.close();
});

test('a site without giscus neither mentions giscus nor allows it in the content security policy', async ({
  request,
}) => {
  const response = await request.get(`/${SLUG}`);
  expect(await response.text()).not.toMatch(/giscus\.app|data-giscus|giscus-\w+\.js/);
  expect(response.headers()['content-security-policy']).not.toContain('giscus');
});
