import { spawnSync } from 'node:child_process';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { contentSecurityPolicy } from '../lib/pages/security-headers';
import { site } from '../lib/site';

// A page as it is built and sent, with giscus in the place of the comments and in the policy.
const SLUG = 'light-pages';
const SETTINGS = {
  repo: 'hanako/blog',
  repoId: 'R_kgDO12345',
  category: 'Announcements',
  categoryId: 'DIC_kwDO12345',
};
/** What answers in the place of giscus.app: it tells its height, as giscus does. */
const WIDGET = `<!doctype html><p>discussion</p><script>
parent.postMessage({ giscus: { resizeHeight: 432 } }, '*');
</script>`;

let section = '';
let policy = '';

test.beforeAll(() => {
  const words = [
    '--import',
    'tsx',
    'e2e/support/giscus-section.tsx',
    SLUG,
    JSON.stringify(SETTINGS),
  ];
  const environment = { ...process.env, POSTS_DIR: 'posts', SITE_URL: 'https://example.com' };
  const { stdout, stderr } = spawnSync(process.execPath, words, { env: environment });
  section = stdout.toString();
  expect(section, stderr.toString()).toContain('<section');
  site.giscus = SETTINGS;
  policy = contentSecurityPolicy();
  site.giscus = undefined;
});

/** Opens the post; tells what the console said and what was asked of other hosts. */
async function open(context: BrowserContext, url: string) {
  const page = await context.newPage();
  const noise: string[] = [];
  const asked: URL[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.route(/^https:/, (route) => {
    asked.push(new URL(route.request().url()));
    return route.fulfill({ contentType: 'text/html', body: WIDGET });
  });
  const { origin, pathname } = new URL(url);
  const isPost = (asked: URL) => asked.origin === origin && asked.pathname === pathname;
  await page.route(isPost, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /<section class="comments" id="comments".*?<\/section>/s,
      () => section,
    );
    expect(body).toContain('data-giscus');
    const headers = { ...answer.headers(), 'content-security-policy': policy };
    return route.fulfill({ response: answer, headers, body });
  });
  await page.goto(url);
  return { page, noise, asked };
}

const frames = (page: Page) => page.locator('iframe');
const button = (page: Page) => page.getByRole('button', { name: 'コメントを表示する' });

test('nothing is asked of giscus before a click, and its frame comes after it', async ({
  context,
  baseURL,
}) => {
  const { page, noise, asked } = await open(context, `${baseURL}/${SLUG}`);
  await button(page).scrollIntoViewIfNeeded();
  await expect(page.getByText('giscus.appに接続します')).toBeVisible();
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await expect(frames(page)).toHaveCount(0);

  await button(page).click();
  await expect(frames(page).contentFrame().getByText('discussion')).toBeVisible();
  const [frame] = asked;
  expect(frame?.origin).toBe('https://giscus.app');
  expect(frame?.searchParams.get('repo')).toBe('hanako/blog');
  expect(frame?.searchParams.get('term')).toBe(SLUG);
  expect(frame?.searchParams.get('origin')).toBe(`${baseURL}/${SLUG}`);
  expect(asked).toHaveLength(1);
  // As high as it says, and named for those who do not see it.
  await expect(frames(page)).toHaveAttribute('height', '432');
  await expect(frames(page)).toHaveAttribute('title', 'コメント');
  await expect(frames(page)).toBeFocused();
  await expect(button(page)).toHaveCount(0);
  expect(noise).toEqual([]);
});

test('whoever says its height from elsewhere is not heard', async ({ context, baseURL }) => {
  const { page } = await open(context, `${baseURL}/${SLUG}`);
  await button(page).click();
  await expect(frames(page)).toHaveAttribute('height', '432');
  await page.evaluate(() => postMessage({ giscus: { resizeHeight: 9999 } }, '*'));
  await page.waitForTimeout(200);
  await expect(frames(page)).toHaveAttribute('height', '432');
});

test('somebody else’s link neither signs a reader in nor loads the frame', async ({
  context,
  baseURL,
}) => {
  const { page, asked } = await open(context, `${baseURL}/${SLUG}?giscus=stolen`);
  await expect(page).toHaveURL(`${baseURL}/${SLUG}`);
  await expect(frames(page)).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('stolen');
});

test('without scripts a link leads to the discussion', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ja-JP' });
  const { page, asked } = await open(context, `${baseURL}/${SLUG}`);
  await expect(button(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'GitHubで読む' })).toHaveAttribute(
    'href',
    `https://github.com/hanako/blog/discussions?discussions_q=${encodeURIComponent(`in:title "${SLUG}"`).replaceAll('%20', '+')}`,
  );
  expect(asked).toEqual([]);
  await context.close();
});

test('a site without giscus asks nobody to go there and allows it nothing', async ({ request }) => {
  const answer = await request.get(`/${SLUG}`);
  expect(await answer.text()).not.toMatch(/giscus\.app|data-giscus|giscus-\w+\.js/);
  expect(answer.headers()['content-security-policy']).not.toContain('giscus');
});
