import { samplePosts } from './support/sample-posts';
import { expect, test } from './support/test';

const posts = samplePosts();

test('the archive has the number of posts of each year and links to them', async ({ page }) => {
  await page.goto('/archive');
  const years = [...new Set(posts.map(({ day }) => day.slice(0, 4)))];
  const counts = years.map((year) => posts.filter(({ day }) => day.startsWith(year)).length);
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows.locator('.title')).toHaveText(years.map((year) => `${year}年`));
  await expect(rows.locator('.count')).toHaveText(counts.map((count) => `${count}篇`));

  await rows.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${years[0]}年の記事`);
  const titles = posts
    .filter(({ day }) => day.startsWith(years[0] ?? '?'))
    .map(({ title }) => title);
  await expect(page.locator('main .contents .title')).toHaveText(titles);
});

test('the page of a tag lists its posts, also of a Japanese tag', async ({ page }) => {
  await page.goto('/tags');
  const tagged = posts.filter(({ tags }) => tags.includes('日本語'));
  await page.getByRole('main').getByRole('link', { name: '日本語' }).click();
  await expect(page).toHaveURL(`/tags/${encodeURIComponent('日本語')}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('「日本語」の記事');
  await expect(page.locator('main .entry .title')).toHaveText(tagged.map(({ title }) => title));
});

test('an unknown path responds with 404 and links to the archive', async ({ page }) => {
  for (const path of ['/no-such-page', '/page/99', '/archive/1999', '/tags/ない', '/a/b/c']) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
  }
  await page.goto('/no-such-page');
  await expect(page.getByRole('heading', { name: 'ページが見つかりません' })).toBeVisible();
  await page.getByRole('link', { name: '一覧から探す' }).click();
  await expect(page).toHaveURL('/archive');
});

test('a date path without a post responds with 404 and lists the posts of its month', async ({
  page,
}) => {
  const month = posts[0]?.day.slice(0, 7) ?? '';
  const ofMonth = posts.filter(({ day }) => day.startsWith(month));
  expect(posts.filter(({ day }) => day.startsWith(month.slice(0, 4))).length).toBeGreaterThan(
    ofMonth.length,
  );
  const dayWithoutPost = ['02', '04', '06'].find(
    (day) => !posts.some((post) => post.day === `${month}-${day}`),
  );
  const response = await page.goto(`/${month.replace('-', '/')}/${dayWithoutPost}/gone`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('main .contents .title')).toHaveText(ofMonth.map(({ title }) => title));
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(`${Number(month.slice(5))}月`);
});
