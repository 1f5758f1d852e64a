import { chromium } from '@playwright/test';
import naughtyStrings from 'big-list-of-naughty-strings';
import { answersOf, indexOf, postOf, randomStrings } from '../../../lib/search/testing/search';
import { seeded } from '../../../lib/testing/seeded';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../support/find-chromium';
import { startServer } from '../../support/server';
import { openFirefox } from './firefox';
import { drawQueries, type Query } from './queries';
import { searchSlowly } from './slow-connection';
import { readSources } from './sources';
import { type ShownResults, startTestProxy } from './test-proxy';

// npm run prove -- search-truth [--firefox]: searches the built site of POSTS_DIR for words of its posts,
// words that no post contains, and hostile strings, in Chromium and with --firefox in Firefox too. Compares
// the results with the posts whose source contains the query. Some of the queries go through the search page
// itself. SEED gives other queries.
const folder = process.env.POSTS_DIR ?? 'posts';
const seed = Number(process.env.SEED ?? 42);
/** One of this many queries also goes through the search page. */
const STEP = 7;
/** The limit for the 95th percentile of the search times, in milliseconds. */
const LIMIT = 20;

const sources = await readSources(folder);
const expectedPosts = answersOf(sources);
const words = drawQueries(sources, seed);
const random = seeded(seed);
const hostile: Query[] = [...naughtyStrings, ...randomStrings(500, random)].map((text) => ({
  kind: 'hostile',
  text,
}));
const queries = [...words, ...hostile];
const executablePath = findChromium();
const faults: string[] = [];
console.log(`${folder}: ${sources.length} posts, ${words.length} words, ${hostile.length} hostile`);

await searchInNode();
const site = await startServer('start');
const html = await (await fetch(`${site.origin}/search`)).text();
const index = /data-search="([^"]*)"/.exec(html)?.[1] ?? '';
const proxy = await startTestProxy(site.origin, index);
try {
  await searchIn('Chromium', openChromium);
  await typeInChromium();
  if (process.argv.includes('--firefox')) await searchIn('Firefox', openFirefox);
} finally {
  proxy.stop();
  await site.stop();
}
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(`${faults.length} wrong results`);
process.exitCode = faults.length > 0 ? 1 : 0;

/**
 * Searches for 10,000 random strings and the list of naughty strings in posts that consist of those strings.
 */
async function searchInNode(): Promise<void> {
  const strings = [...naughtyStrings, ...randomStrings(10_000, seeded(seed + 1))];
  const posts = strings.map((text) =>
    postOf({ title: '題', text: text.replace(/\s+/g, ' ').trim() }),
  );
  const searchIndex = await indexOf(posts);
  const expected = answersOf(posts);
  let wrong = 0;
  let withResults = 0;
  for (const text of strings) {
    const hits = (await searchIndex.search(text)).sort((a, b) => a - b);
    if (hits.length > 0) withResults++;
    if (`${hits}` !== `${expected(text)}`) {
      wrong++;
      faults.push(`Node: ${JSON.stringify(text)} finds ${hits.length}`);
    }
  }
  console.log(`Node: ${strings.length} hostile strings, ${withResults} found, ${wrong} wrong`);
}

async function searchIn(browser: string, open: (url: string) => Promise<() => Promise<void>>) {
  const results = proxy.queryModule(queries.map(({ text }) => text));
  const close = await open(`${proxy.origin}/truth/`);
  const moduleResults = await results.finally(close);
  for (const [number, query] of queries.entries()) {
    compare(`${browser}, module`, query, moduleResults[number]?.slugs ?? []);
  }
  const times = moduleResults.slice(0, words.length).map(({ milliseconds }) => milliseconds);
  const slow = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  console.log(`${browser}: 95 of 100 in ${slow.toFixed(1)} ms`);
  if (slow >= LIMIT) faults.push(`${browser}: 95 of 100 queries take ${slow} ms`);
  // A search field has no line breaks, and a URL no lone surrogates.
  const sample = queries
    .filter((_, at) => at % STEP === 0)
    .map(({ kind, text }) => ({
      kind,
      text: text.replace(/[\r\n]/g, '').replace(/\p{Cs}/gu, '\ufffd'),
    }))
    // An empty query would tell the page that no query follows.
    .filter(({ text }) => text !== '');
  const shown = proxy.queryPage(sample.map(({ text }) => text));
  const closePage = await open(
    `${proxy.origin}/search?q=${encodeURIComponent(sample[0]?.text ?? '')}`,
  );
  const pages = await shown.finally(closePage);
  for (const [number, query] of sample.entries())
    compareShown(`${browser}, page`, query, pages[number]);
  summarise(browser, moduleResults.length, sample.length);
}

function compareShown(where: string, query: Query, page: ShownResults | undefined): void {
  compare(where, query, page?.slugs ?? ['nothing came back']);
  const count = Number(/^[\d,]+/.exec(page?.status ?? '')?.[0].replace(',', '') ?? 0);
  if (count !== expectedPosts(query.text).length)
    faults.push(`${where}: ${query.text}: ${page?.status}`);
}

function compare(where: string, { kind, text }: Query, slugs: readonly string[]): void {
  const expected = expectedPosts(text).map((post) => sources[post]?.slug ?? '');
  const missing = expected.filter((slug) => !slugs.includes(slug));
  const wrong = slugs.filter((slug) => !expected.includes(slug));
  if (missing.length + wrong.length > 0) {
    faults.push(
      `${where}: ${kind}: ${JSON.stringify(text)} misses [${missing}] and has [${wrong}]`,
    );
  }
}

function summarise(browser: string, module: number, page: number): void {
  const wrong = faults.filter((fault) => fault.startsWith(browser)).length;
  console.log(`${browser}: ${module} queries to the module, ${page} to the page, ${wrong} wrong`);
}

async function openChromium(url: string): Promise<() => Promise<void>> {
  const browser = await chromium.launch({
    executablePath,
    args: CHROMIUM_ARGUMENTS,
  });
  await (await browser.newPage()).goto(url);
  return () => browser.close();
}

/**
 * Types hostile strings and words into the search field. Checks the number of results, that no
 * script runs and that the text does not become markup. Then searches for frequent words over a
 * slow connection.
 */
async function typeInChromium(): Promise<void> {
  const browser = await chromium.launch({
    executablePath,
    args: CHROMIUM_ARGUMENTS,
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${site.origin}/search`);
  const elements = () =>
    page
      .locator('.found *:not(li, a, span, time, p, mark, ol, button), main script:not([src])')
      .count();
  const sample = queries.filter((_, at) => at % STEP === 3);
  for (const query of sample) {
    const field = page.getByRole('searchbox');
    await field.fill('');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '');
    await field.pressSequentially(query.text.replace(/[\r\n]/g, ' ').slice(0, 200));
    const typed = await field.inputValue();
    const expected = expectedPosts(typed);
    if (typed.trim() === '') continue;
    const ok = await page
      .waitForFunction(
        (count) => {
          const text = document.querySelector('[role=status]')?.textContent ?? '';
          return Number(/^[\d,]+/.exec(text)?.[0] ?? 0) === count && (text !== '' || count === 0);
        },
        expected.length,
        { timeout: 3000 },
      )
      .then(
        () => true,
        () => false,
      );
    if (!ok) {
      const text = await page.getByRole('status').textContent();
      faults.push(`Chromium, typed: ${JSON.stringify(typed)}: ${text}, not ${expected.length}`);
    }
    if ((await elements()) > 0) errors.push(`${JSON.stringify(typed)} becomes markup`);
  }
  const common = words.filter(
    ({ kind, text }) => kind !== 'absent' && expectedPosts(text).length > 0,
  );
  const frequentWords = common.filter((_, at) => at % 15 === 0).map(({ text }) => text);
  faults.push(...(await searchSlowly(browser, site.origin, frequentWords)));
  await browser.close();
  faults.push(...errors.map((error) => `Chromium, typed: ${error}`));
  console.log(`Chromium: ${sample.length} queries typed, ${errors.length} errors`);
}
