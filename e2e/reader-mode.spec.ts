import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
// Not support/test.ts: Readability sets styles, and Chromium logs that the policy of the page blocks them.
import { expect, test } from '@playwright/test';
import { samplePosts } from './support/sample-posts';

interface ReadableArticle {
  title: string;
  byline: string;
  publishedTime: string;
  textContent: string;
}

// Readability is the reader mode of Firefox; other browsers use similar heuristics.
const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** The authors of posts that are not by the author of the site. */
const BYLINES: Readonly<Record<string, string>> = {
  URLを長生きさせる: '山田花子, Midori Ito',
  強調が日本語で効かない理由: 'Midori Ito',
};

for (const { slug, title, day } of samplePosts()) {
  test(`reader mode shows all of ${slug} and nothing else of its page`, async ({ page }) => {
    await page.goto(`/${encodeURIComponent(slug)}`);
    const written: string[] = await page
      .locator('.prose :is(p, li, pre, td, th, dt, dd, summary, h2, h3)')
      .evaluateAll((all) => all.map((element) => element.textContent.replace(/\s+/g, '')));
    const article: ReadableArticle = await page.evaluate(
      `${READABILITY}; new Readability(document.cloneNode(true)).parse()`,
    );
    expect(article.title).toBe(title);
    expect(article.byline).toBe(BYLINES[slug] ?? 'Tsuzuri');
    expect(article.publishedTime).toContain(day);
    const text = article.textContent.replace(/\s+/g, '');
    expect(written.filter((words) => !text.includes(words))).toEqual([]);
    // The text begins with the post itself, and none of the words around the post is in it.
    expect(text.startsWith(written[0] ?? '')).toBe(true);
    for (const words of [
      'この記事にリンクしている記事',
      '関連する記事',
      '同じ日の記事',
      '前の記事',
      '次の記事',
      '約2分',
      '目次',
      '手元のノート',
      'はてな',
      'コピー',
    ]) {
      const own = written.some((part) => part.includes(words));
      if (!own) expect(text, words).not.toContain(words);
    }
  });
}
