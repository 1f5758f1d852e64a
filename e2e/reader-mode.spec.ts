import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
// Not ./test: Readability sets styles, which the page's policy refuses, and the console tells it.
import { expect, test } from '@playwright/test';
import { samplePosts } from './support/sample-posts';

interface Read {
  title: string;
  byline: string;
  publishedTime: string;
  textContent: string;
}

// The reader mode of Firefox; those of other browsers go by the same signs.
const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

for (const { slug, title, day } of samplePosts()) {
  test(`reader mode shows ${slug} whole, and nothing else of its page`, async ({ page }) => {
    await page.goto(`/${encodeURIComponent(slug)}`);
    const written: string[] = await page
      .locator('.prose :is(p, li, pre, td, th, dt, dd, summary, h2, h3)')
      .evaluateAll((all) => all.map((element) => element.textContent.replace(/\s+/g, '')));
    const read: Read = await page.evaluate(
      `${READABILITY}; new Readability(document.cloneNode(true)).parse()`,
    );
    expect(read.title).toBe(title);
    expect(read.byline).toBe('Tsuzuri');
    expect(read.publishedTime).toContain(day);
    const text = read.textContent.replace(/\s+/g, '');
    expect(written.filter((words) => !text.includes(words))).toEqual([]);
    // Before the text stands nothing, and behind it neither.
    expect(text.startsWith(written[0] ?? '')).toBe(true);
    for (const words of [
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
