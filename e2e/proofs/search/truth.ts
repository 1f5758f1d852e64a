import { chromium } from '@playwright/test';
import naughtyStrings from 'big-list-of-naughty-strings';
import { answersOf, indexOf, postOf, randomStrings } from '../../../lib/search/testing/search';
import { seeded } from '../../../lib/testing/seeded';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../support/find-chromium';
import { startServer } from '../../support/server';
import { openFirefox } from './firefox';
import { drawQueries, type Query } from './queries';
import { askSlowly } from './slow-connection';
import { readSources } from './sources';
import { openStage, type Shown } from './test-proxy';

// npm run prove -- search-truth [-- --firefox]: asks the finished build of POSTS_DIR words drawn from its posts,
// words none holds and hostile ones, in Chromium and in Firefox, and compares each answer with the
// posts whose source holds it. A part goes through the page itself.
const folder = process.env.POSTS_DIR ?? 'posts';
const seed = Number(process.env.SEED ?? 42);
/** Of how many questions one goes through the page too. */
const STEP = 7;
const FAST = 20; // milliseconds in which 95 of 100 questions must be answered

const sources = await readSources(folder);
const answers = answersOf(sources);
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

await askInNode();
const site = await startServer('start');
const html = await (await fetch(`${site.origin}/search`)).text();
const index = /data-search="([^"]*)"/.exec(html)?.[1] ?? '';
const stage = await openStage(site.origin, index);
try {
  await askIn('Chromium', openChromium);
  await typeInChromium();
  if (process.argv.includes('--firefox')) await askIn('Firefox', openFirefox);
} finally {
  stage.stop();
  await site.stop();
}
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(`${faults.length} wrong answers`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** 10,000 random strings and the whole list against posts made of them, where most are found. */
async function askInNode(): Promise<void> {
  const strings = [...naughtyStrings, ...randomStrings(10_000, seeded(seed + 1))];
  const posts = strings.map((text) =>
    postOf({ title: '題', text: text.replace(/\s+/g, ' ').trim() }),
  );
  const made = await indexOf(posts);
  const expected = answersOf(posts);
  let wrong = 0;
  let found = 0;
  for (const text of strings) {
    const hits = (await made.search(text)).sort((a, b) => a - b);
    if (hits.length > 0) found++;
    if (`${hits}` !== `${expected(text)}`) {
      wrong++;
      faults.push(`Node: ${JSON.stringify(text)} finds ${hits.length}`);
    }
  }
  console.log(`Node: ${strings.length} hostile strings, ${found} found, ${wrong} wrong`);
}

async function askIn(browser: string, open: (url: string) => Promise<() => Promise<void>>) {
  const asked = stage.askModule(queries.map(({ text }) => text));
  const close = await open(`${stage.origin}/truth/`);
  const replies = await asked.finally(close);
  for (const [number, query] of queries.entries()) {
    compare(`${browser}, module`, query, replies[number]?.slugs ?? []);
  }
  const times = replies.slice(0, words.length).map(({ milliseconds }) => milliseconds);
  const slow = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  console.log(`${browser}: 95 of 100 in ${slow.toFixed(1)} ms`);
  if (slow >= FAST) faults.push(`${browser}: 95 of 100 questions take ${slow} ms`);
  // A field holds one line, and an address no half of a surrogate pair.
  const some = queries
    .filter((_, at) => at % STEP === 0)
    .map(({ kind, text }) => ({
      kind,
      text: text.replace(/[\r\n]/g, '').replace(/\p{Cs}/gu, '\ufffd'),
    }));
  const shown = stage.askPage(some.map(({ text }) => text));
  const closePage = await open(
    `${stage.origin}/search?q=${encodeURIComponent(some[0]?.text ?? '')}`,
  );
  const pages = await shown.finally(closePage);
  for (const [number, query] of some.entries())
    compareShown(`${browser}, page`, query, pages[number]);
  summarise(browser, replies.length, some.length);
}

function compareShown(where: string, query: Query, page: Shown | undefined): void {
  compare(where, query, page?.slugs ?? ['nothing came back']);
  const count = Number(/^[\d,]+/.exec(page?.status ?? '')?.[0].replace(',', '') ?? 0);
  if (count !== answers(query.text).length) faults.push(`${where}: ${query.text}: ${page?.status}`);
}

function compare(where: string, { kind, text }: Query, slugs: readonly string[]): void {
  const expected = answers(text).map((post) => sources[post]?.slug ?? '');
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
  console.log(`${browser}: ${module} questions to the module, ${page} to the page, ${wrong} wrong`);
}

async function openChromium(url: string): Promise<() => Promise<void>> {
  const browser = await chromium.launch({
    executablePath,
    args: CHROMIUM_ARGUMENTS,
  });
  await (await browser.newPage()).goto(url);
  return () => browser.close();
}

/** Types hostile strings and words into the field, and looks whether anything of them runs or becomes markup. */
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
  const some = queries.filter((_, at) => at % STEP === 3);
  for (const query of some) {
    const field = page.getByRole('searchbox');
    await field.fill('');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === '');
    await field.pressSequentially(query.text.replace(/[\r\n]/g, ' ').slice(0, 200));
    const typed = await field.inputValue();
    const expected = answers(typed);
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
  const common = words.filter(({ kind, text }) => kind !== 'absent' && answers(text).length > 0);
  const few = common.filter((_, at) => at % 15 === 0).map(({ text }) => text);
  faults.push(...(await askSlowly(browser, site.origin, few)));
  await browser.close();
  faults.push(...errors.map((error) => `Chromium, typed: ${error}`));
  console.log(`Chromium: ${some.length} questions typed, ${errors.length} errors`);
}
