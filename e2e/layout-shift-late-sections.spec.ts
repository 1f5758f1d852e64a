import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openDatabase } from '../lib/comments/store/open-database';
import { storeOf } from '../lib/comments/store/store';
import { someComment } from '../lib/comments/testing/some-comment';
import { type HatenaServer, startHatenaServer } from '../lib/hatena/testing/hatena-server';
import { layoutShifts, watchLayoutShifts } from './support/layout-shifts';
import { type Server, startServer } from './support/server';

// Bookmarks and comments load late, when the reader is near the end of a post, and must not move what is
// visible.
const SLUG = 'light-pages';
const folder = mkdtempSync(join(tmpdir(), 'jump-'));
let hatena: HatenaServer;
let server: Server;

test.beforeAll(async () => {
  const url = `file:${join(folder, 'comments.db')}`;
  const database = await openDatabase(url);
  const store = storeOf(database);
  for (let number = 0; number < 12; number++) {
    const createdAt = new Date(Date.UTC(2026, 10, 23, 3, number));
    await store.add(someComment({ id: `c${number}`, slug: SLUG, body: `第${number}`, createdAt }));
  }
  await database.close();
  const bookmarks = ['hanako', 'taro', 'jiro'].map((user) => ({
    user,
    comment: '読みました',
    timestamp: '2026/11/03 21:14',
    tags: [],
  }));
  hatena = await startHatenaServer({
    [`https://example.com/${SLUG}`]: { eid: '47', count: 3, bookmarks },
  });
  server = await startServer('start', {
    HATENA_TEST_ORIGIN: hatena.origin,
    COMMENTS: 'on',
    DATABASE_URL: url,
    SITE_URL: 'https://example.com',
  });
});

test.afterAll(async () => {
  await server.stop();
  await hatena.stop();
  rmSync(folder, { recursive: true });
});

/** Opens the post and delays its bookmarks and comments by one second. */
async function openSlowly(page: Page, fragment = ''): Promise<void> {
  await watchLayoutShifts(page);
  await page.route(/\/api\/bookmarks\/|\/comments(?:\?|$)/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.goto(`${server.origin}/${SLUG}${fragment}`);
}

async function shiftsOnceLoaded(page: Page): Promise<string[]> {
  await expect(page.locator('#comments .threads > li')).toHaveCount(12);
  return layoutShifts(page);
}

for (const [width, height] of [
  [360, 740],
  [1280, 800],
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height } });

    test('no layout shift at the end of the page', async ({ page }) => {
      await openSlowly(page);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      const colophon = page.locator('footer.colophon');
      const before = (await colophon.boundingBox())?.y;
      expect(await shiftsOnceLoaded(page)).toEqual([]);
      // Scroll positions are whole pixels, box positions are not.
      const moved = ((await colophon.boundingBox())?.y ?? Number.NaN) - (before ?? Number.NaN);
      expect(Math.abs(moved)).toBeLessThan(1);
    });

    test('no layout shift at the bookmarks', async ({ page }) => {
      await openSlowly(page);
      await page.locator('.bookmarks').evaluate((section) => section.scrollIntoView());
      expect(await shiftsOnceLoaded(page)).toEqual([]);
      await expect(page.locator('.bookmarks summary')).toHaveText('Bookmarked by 3 people.');
    });

    test('no layout shift at #comments', async ({ page }) => {
      await openSlowly(page, '#comments');
      expect(await shiftsOnceLoaded(page)).toEqual([]);
    });
  });
}

test('a comment fragment scrolls to the comment under the post', async ({ page }) => {
  await openSlowly(page, '#comment-c9');
  await shiftsOnceLoaded(page);
  const comment = page.locator('#comment-c9');
  await expect(comment).toBeInViewport();
  expect(await comment.evaluate((element) => element.matches(':target'))).toBe(true);
});
