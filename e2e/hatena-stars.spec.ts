import { type BrowserContext, expect, test } from '@playwright/test';
import { assetPath, assetText } from '../lib/build-output/assets';
import { HATENA } from '../lib/hatena/service';
import { fetchStars } from '../lib/hatena/stars';
import { starsFragment } from '../lib/hatena/stars-fragment';
import { type HatenaServer, startHatenaServer } from '../lib/hatena/testing/hatena-server';
import { axeViolations } from './support/axe';
import { recordConsole } from './support/page-log';

// The build under test does not use `hatena: { stars: true }`. These tests insert the button, the style sheet
// and the script of that setting into a page on its way to the browser.
const POST = '/light-pages';
const URL_OF_POST = `https://example.com${POST}`;
const TEXT = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
const BUTTON = `<button type="button" hidden data-stars="/api/stars${POST}" data-none="付いていません。">はてなスターを見る</button>`;

let hatena: HatenaServer;

test.beforeAll(async () => {
  hatena = await startHatenaServer(
    {},
    {
      [URL_OF_POST]: {
        stars: [
          { name: 'hanako', quote: TEXT },
          { name: 'taro', quote: '', count: 12 },
        ],
        colored_stars: ['green', 'red', 'blue', 'purple'].map((color) => ({
          color,
          stars: [{ name: `${color}-star`, quote: '' }],
        })),
      },
    },
  );
});

test.afterAll(() => hatena.stop());

/** Opens the post; `/api/stars` responds with the stars that the fake Hatena server has for these URLs. */
async function open(context: BrowserContext, baseURL: string | undefined, urls: string[]) {
  const page = await context.newPage();
  const requested: string[] = [];
  const messages = recordConsole(page);
  page.on('request', (request) => requested.push(request.url()));
  await page.route(`**/api/stars${POST}`, async (route) => {
    const stars = await fetchStars(urls, { ...HATENA, stars: hatena.origin });
    const body = starsFragment(stars, { language: 'ja', hidden: [] });
    return route.fulfill({ status: body ? 200 : 204, contentType: 'text/html', body });
  });
  await page.route(`**${POST}`, async (route) => {
    if (route.request().url().includes('/api/')) return route.fallback();
    const response = await route.fetch();
    const body = (await response.text())
      .replace('</head>', () => `<style>${assetText('stars.css')}</style></head>`)
      .replace(/(?<=<section class="bookmarks".*?)<\/p>/s, () => `${BUTTON}</p>`)
      .replace(
        '<section class="comments"',
        (section) => `<script type="module" src="${assetPath('stars.js')}"></script>${section}`,
      );
    return route.fulfill({ response, body });
  });
  await page.goto(`${baseURL}${POST}`);
  return { page, requested, messages };
}

test('a click loads the stars from the site itself, as plain text', async ({
  context,
  baseURL,
}) => {
  const { page, requested, messages } = await open(context, baseURL, [URL_OF_POST]);
  const section = page.getByRole('region', { name: 'Hatena Bookmark' });
  const button = section.getByRole('button', { name: 'はてなスターを見る' });
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  expect(requested.filter((url) => url.includes('stars/'))).toEqual([]);
  await button.click();
  await expect(section).toContainText('はてなスターが17個付いています。');
  const givers = section.getByRole('list', { name: 'はてなスターを付けた人' });
  await expect(givers.getByRole('listitem')).toHaveCount(6);
  await expect(givers).toContainText('green-star ★（緑）');
  await expect(givers).toContainText('taro ★×12');
  await expect(givers).toContainText(TEXT);
  await expect(section.locator('.given')).toBeFocused();
  expect(await section.locator('img, li script').count()).toBe(0);
  expect(await page.title()).not.toBe('1');
  expect(requested.filter((url) => new URL(url).origin !== baseURL)).toEqual([]);
  expect(messages).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page, '.bookmarks')).toEqual([]);
  }
});

test('a post without stars says so', async ({ context, baseURL }) => {
  const { page } = await open(context, baseURL, ['https://example.com/none']);
  await page.getByRole('button', { name: 'はてなスターを見る' }).click();
  await expect(page.locator('.given')).toHaveText('付いていません。');
});

test('without scripts the button is hidden', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await open(context, baseURL, [URL_OF_POST]);
  await expect(page.getByRole('button', { name: 'はてなスターを見る' })).toBeHidden();
  await context.close();
});

test('a site without stars neither mentions them nor has their API', async ({ request }) => {
  expect((await request.get(`/api/stars${POST}`)).status()).toBe(404);
  expect(await (await request.get(POST)).text()).not.toContain('スター');
});
