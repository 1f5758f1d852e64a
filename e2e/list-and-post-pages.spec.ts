import { samplePosts } from './support/sample-posts';
import { expect, test } from './support/test';

const posts = samplePosts();
const [newest, second] = posts;

test('the list shows every post with its day, newest first', async ({ page }) => {
  await page.goto('/');
  const entries = page.locator('main .entry');
  await expect(entries.locator('.title')).toHaveText(posts.map(({ title }) => title));
  const days = posts.map(({ day }) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`);
  await expect(entries.getByRole('time')).toHaveText(days);
});

test('a reader opens a post, goes to the previous one and back, and returns to the list', async ({
  page,
}) => {
  if (!newest || !second) throw new Error('two sample posts are needed');
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: newest.title }).click();
  await expect(page).toHaveURL(`/${encodeURIComponent(newest.slug)}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(newest.title);
  const neighbors = page.getByRole('navigation', { name: '前後の記事' });
  await expect(neighbors.getByText('次の記事')).toHaveCount(0);
  await neighbors.getByRole('link', { name: second.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second.title);
  await neighbors.getByRole('link', { name: newest.title }).click();
  await page.getByRole('link', { name: '手元のノート' }).click();
  await expect(page).toHaveURL('/');
});

test('a post shows its date, also as <time datetime>', async ({ page }) => {
  await page.goto('/はじめに');
  const day = page.getByRole('article').locator('header time');
  await expect(day).toHaveText('2026年11月3日（火）');
  await expect(day).toHaveAttribute('datetime', '2026-11-03');
  await expect(page.getByText('作成 2026年11月3日 9:20')).toBeVisible();
  await expect(page.getByText('更新 2026年11月21日 22:05')).toBeVisible();
});

test('a post links to posts of the same day in other years', async ({ page }) => {
  await page.goto('/はじめに');
  const other = posts.find(({ day }) => day === '2025-11-03');
  const section = page.getByRole('region', { name: '同じ日の記事' });
  await expect(section.getByRole('link')).toHaveText([other?.title ?? '?']);
});

test('a post shows the posts that link to it, newest first, then related ones without repeating any', async ({
  page,
}) => {
  await page.goto('/はじめに');
  const titles = (heading: string) =>
    page
      .locator('.others section')
      .filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) })
      .getByRole('link');
  const linking = ['記事の書き方', 'Markdownのすべて'];
  await expect(titles('この記事にリンクしている記事')).toHaveText(linking);
  const related = await titles('関連する記事').allTextContents();
  // The post links to this one; to three others too, but the page shows those in other places.
  expect(related[0]).toBe('コードの見せ方');
  expect(related.length).toBeGreaterThanOrEqual(3);
  expect(related.length).toBeLessThanOrEqual(5);
  const neighbours = await page.locator('.turn a').allTextContents();
  const elsewhere = [...linking, ...neighbours, 'はじめに'];
  expect(related.filter((title) => elsewhere.includes(title))).toEqual([]);
});

test('a draft is not published', async ({ page, request }) => {
  expect((await request.get('/下書きの見え方')).status()).toBe(404);
  await page.goto('/');
  await expect(page.getByText('下書きの見え方')).toHaveCount(0);
});

test('the table of contents links to every heading, and exists from three headings on', async ({
  page,
}) => {
  for (const { slug, headings } of posts) {
    await page.goto(`/${encodeURIComponent(slug)}`);
    const links = page.locator('details.toc a');
    expect(await links.count(), slug).toBe(headings >= 3 ? headings : 0);
    for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
      const id = decodeURIComponent(href?.slice(1) ?? '');
      expect(await page.locator(`[id="${id}"]`).count(), `${slug} ${href}`).toBe(1);
    }
  }
});
