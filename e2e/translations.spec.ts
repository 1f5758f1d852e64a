import { sitemapPaths } from './support/sitemap-paths';
import { expect, test } from './support/test';

const JAPANESE = encodeURI('/強調が日本語で効かない理由');
const ENGLISH = `${JAPANESE}.en`;
const ORIGIN = 'https://example.com';

/** The links of a text, as `hreflang URL`, from `<link>` of a page or `<xhtml:link>` of the sitemap. */
function alternatesIn(text: string): string[] {
  return [
    ...text.matchAll(/<(?:xhtml:)?link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/gi),
  ].map(([, language, url]) => `${language} ${url}`);
}

// The rules of https://developers.google.com/search/docs/specialty/international/localized-versions
test('each page and its entry in the sitemap link to the page in all languages, and each of these links back', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const inSitemap = sitemap.split('<url>').slice(1).map(alternatesIn);
  const inPages = new Map<string, string[]>();
  for (const [index, path] of sitemapPaths(sitemap).entries()) {
    const html = await (await request.get(path)).text();
    const links = alternatesIn(html);
    expect(inSitemap[index], path).toEqual(links);
    if (links.length > 0) {
      expect(html).toContain(`<link rel="canonical" href="${ORIGIN}${path === '/' ? '/' : path}"`);
      inPages.set(new URL(path, ORIGIN).href, links);
    }
  }
  expect([...inPages.keys()].sort()).toEqual(
    ['/', '/languages/en', JAPANESE, ENGLISH].map((path) => ORIGIN + path).sort(),
  );
  for (const [url, links] of inPages) {
    expect(
      links.filter((link) => link.endsWith(` ${url}`)),
      url,
    ).not.toEqual([]);
    for (const link of links) {
      const [language = '', target = ''] = link.split(' ');
      expect(inPages.get(target), link).toEqual(links);
      if (language !== 'x-default') expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    }
    expect(links.map((link) => link.split(' ')[0])).toEqual(['ja', 'en', 'x-default']);
  }
});

test('a reader goes from a post to its English version, on in English, and back to Japanese, without a script', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(JAPANESE);
  const toEnglish = page.getByRole('article').getByRole('link', { name: 'English', exact: true });
  await expect(toEnglish).toHaveAttribute('hreflang', 'en');
  await toEnglish.click();
  await expect(page).toHaveURL(ENGLISH);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.turn a')).toHaveText(['Light pages, and a tour for English readers']);
  await expect(page.locator('.masthead .name')).toHaveAttribute('href', '/languages/en');
  await page.getByRole('link', { name: '日本語', exact: true }).first().click();
  await expect(page).toHaveURL(JAPANESE);
  await expect(page.locator('.turn, .others').getByText('Why emphasis')).toHaveCount(0);
  await page.context().close();
});

test('the home page has a post in Japanese only, and leads to the list of English posts', async ({
  page,
  request,
}) => {
  await page.goto('/');
  const titles = page.locator('main .entry .title');
  await expect(titles.getByText('強調が日本語で効かない理由')).toHaveCount(1);
  await expect(titles.getByText('Why emphasis fails in Japanese')).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL('/languages/en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Posts in English');
  await expect(titles).toHaveText([
    'Why emphasis fails in Japanese',
    'Light pages, and a tour for English readers',
  ]);
  const feed = await (await request.get('/languages/en/atom.xml')).text();
  expect(feed).toMatch(/<feed [^>]*xml:lang="en"/);
  expect(feed).toContain(`href="${ORIGIN}${ENGLISH}"`);
  for (const path of ['/atom.xml', '/rss.xml', '/feed.json', '/llms.txt']) {
    expect(await (await request.get(path)).text(), path).not.toContain('Why emphasis');
  }
  for (const path of ['/languages', '/languages/ja', '/languages/fr', '/languages/en/page/2']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('the Markdown of a translation names its original, and is found from its page', async ({
  page,
  request,
}) => {
  await page.goto(ENGLISH);
  const markdown = page.locator('link[rel=alternate][type="text/markdown"]');
  await expect(markdown).toHaveAttribute('href', `${ORIGIN}${ENGLISH}.md`);
  const text = await (await request.get(`${ENGLISH}.md`)).text();
  expect(text).toContain("lang: 'en'\ntranslationOf: '強調が日本語で効かない理由'\n");
});

test('search results can be limited to a language', async ({ page }) => {
  await page.goto('/search?q=CommonMark');
  const results = page.getByRole('region', { name: '検索の結果' }).getByRole('link');
  await expect(results.filter({ hasText: '強調が日本語で効かない理由' })).toHaveCount(1);
  await page.getByRole('combobox', { name: '言語' }).selectOption('English');
  await expect(results).toHaveText([/^Why emphasis fails in Japanese/]);
  await expect(page).toHaveURL('/search?q=CommonMark&language=en');
  await page.reload();
  await expect(page.getByRole('combobox', { name: '言語' })).toHaveValue('en');
  await expect(results).toHaveText([/^Why emphasis fails in Japanese/]);
});
