import { type BrowserContext, expect, test } from '@playwright/test';
import { assetPath, assetText } from '../lib/build-output/assets';
import { HATENA } from '../lib/hatena/service';
import { fetchStars } from '../lib/hatena/stars';
import { starsFragment } from '../lib/hatena/stars-fragment';
import { type HatenaServer, startHatenaServer } from '../lib/hatena/testing/hatena-server';
import { axeViolations } from './support/axe';

// A post as it is built, with the button of Hatena Star in it, as `hatena: { stars: true }` writes it.
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

/** Opens the post; the server's answer is made of what the stand-in says of these URLs. */
async function open(context: BrowserContext, baseURL: string | undefined, urls: string[]) {
  const page = await context.newPage();
  const asked: string[] = [];
  const noise: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => noise.push(message.text()));
  await page.route(`**/api/stars${POST}`, async (route) => {
    const stars = await fetchStars(urls, { ...HATENA, stars: hatena.origin });
    const body = starsFragment(stars, { language: 'ja', hidden: [] });
    return route.fulfill({ status: body ? 200 : 204, contentType: 'text/html', body });
  });
  await page.route(`**${POST}`, async (route) => {
    if (route.request().url().includes('/api/')) return route.fallback();
    const answer = await route.fetch();
    const body = (await answer.text())
      .replace('</head>', () => `<style>${assetText('stars.css')}</style></head>`)
      .replace(/(?<=<section class="bookmarks".*?)<\/p>/s, () => `${BUTTON}</p>`)
      .replace(
        '<section class="comments"',
        (section) => `<script type="module" src="${assetPath('stars.js')}"></script>${section}`,
      );
    return route.fulfill({ response: answer, body });
  });
  await page.goto(`${baseURL}${POST}`);
  return { page, asked, noise };
}

test('the stars come on a click, from the site itself, as text', async ({ context, baseURL }) => {
  const { page, asked, noise } = await open(context, baseURL, [URL_OF_POST]);
  const section = page.getByRole('region', { name: 'はてなブックマーク' });
  const button = section.getByRole('button', { name: 'はてなスターを見る' });
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  expect(asked.filter((url) => url.includes('stars/'))).toEqual([]);
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
  expect(asked.filter((url) => new URL(url).origin !== baseURL)).toEqual([]);
  expect(noise).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page, '.bookmarks')).toEqual([]);
  }
});

test('where there are none the reader is told', async ({ context, baseURL }) => {
  const { page } = await open(context, baseURL, ['https://example.com/none']);
  await page.getByRole('button', { name: 'はてなスターを見る' }).click();
  await expect(page.locator('.given')).toHaveText('付いていません。');
});

test('without scripts there is no button that does nothing', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await open(context, baseURL, [URL_OF_POST]);
  await expect(page.getByRole('button', { name: 'はてなスターを見る' })).toBeHidden();
  await context.close();
});

test('a site that does not show stars has no word of them, and asks nobody', async ({
  request,
}) => {
  expect((await request.get(`/api/stars${POST}`)).status()).toBe(404);
  expect(await (await request.get(POST)).text()).not.toContain('スター');
});
