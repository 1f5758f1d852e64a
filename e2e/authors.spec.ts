import { expect, test } from './support/test';

const POST = `/${encodeURIComponent('URLを長生きさせる')}`;
const PAGE = `/authors/${encodeURIComponent('みどり')}`;

test('a reader goes from a post to one of its authors and to their other post, without a script', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(POST);
  await expect(page.getByRole('complementary', { name: '山田花子' })).toContainText('古いURL');
  await page.locator('.marks [rel=author]').last().click();
  await expect(page).toHaveURL(PAGE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Midori Ito');
  await expect(page.getByRole('link', { name: 'GitHub' })).toHaveAttribute('rel', 'me');
  await expect(page.locator('main .entry .title')).toHaveText([
    '強調が日本語で効かない理由',
    'URLを長生きさせる',
  ]);
  await page.context().close();
});

test('programs learn who wrote a post', async ({ page, request }) => {
  await page.goto(POST);
  const data = await page.locator('script[type="application/ld+json"]').last().textContent();
  const { author } = JSON.parse(data ?? '');
  expect(author.map(({ name }: { name: string }) => name)).toEqual(['山田花子', 'Midori Ito']);
  const origin = new URL(author[0].url).origin;
  expect(author[0].url).toBe(`${origin}/authors/hanako`);
  const feed = await (await request.get(`${PAGE}/atom.xml`)).text();
  expect(feed).toContain(`<id>${origin}${PAGE}</id>`);
  expect(feed).toContain(`<name>Midori Ito</name>\n<uri>${origin}${PAGE}</uri>`);
  expect(await (await request.get('/sitemap.xml')).text()).toContain(`${PAGE}</loc>`);
});

test('another spelling of an author leads to the page, and an unknown one to none', async ({
  request,
}) => {
  for (const [path, status, location] of [
    ['/authors/Hanako', 308, '/authors/hanako'],
    [`${PAGE.toLowerCase()}/atom.xml`, 308, `${PAGE}/atom.xml`],
    [`/authors/${encodeURIComponent('みと\u3099り')}`, 308, PAGE],
    ['/authors/nobody', 404, undefined],
    ['/authors/nobody/atom.xml', 404, undefined],
  ] as const) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect([response.status(), response.headers().location], path).toEqual([status, location]);
  }
});

test('a post by the author of the site alone says nothing of authors', async ({ request }) => {
  const html = await (await request.get(encodeURI('/はじめに'))).text();
  expect(html).not.toContain('/authors');
  expect(html).not.toContain('文：');
});
