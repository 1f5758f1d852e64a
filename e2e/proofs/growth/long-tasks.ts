import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { pictureFormat } from '../../../lib/images/picture-format';
import { HOSTILE_PICTURES } from '../../../lib/images/testing/hostile-pictures';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../support/find-chromium';
import { startServer } from '../../support/server';
import { GROWTH_PATTERNS } from './patterns';

// npm run prove -- long-tasks [kB]: builds a blog of all hostile Markdown and of the hostile SVG and GIF
// images that the check accepts, and opens each page in Chromium. Opens a page up to three times,
// and fails when even the best attempt has a task of more than 100 ms. Prints those pages, the ten
// slowest ones and, for comparison, a page of one word.
const LENGTH = Number(process.argv[2] ?? 12.5) * 1000;
/** The limit in milliseconds. */
const LIMIT = 100;
const folder = mkdtempSync(join(tmpdir(), 'long-tasks-'));
const env = { ...process.env, POSTS_DIR: folder, SITE_URL: 'https://long-tasks.example' };

function write(slug: string, body: string): void {
  writeFileSync(
    join(folder, `${slug}.md`),
    `---\ntitle: ${slug}\npublishedOn: 2015-02-18\n---\n${body}`,
  );
}

/** Writes a post for every text and image, then removes those in which the check finds errors. */
async function writePosts(): Promise<Map<string, string>> {
  const names = new Map([['empty', 'a page of one word']]);
  write('empty', 'text\n');
  for (const [index, [name, make]] of GROWTH_PATTERNS.entries()) {
    const body = make(LENGTH).slice(0, LENGTH);
    if (body.startsWith('---\n')) continue;
    names.set(`text-${index}`, name);
    write(`text-${index}`, body);
  }
  for (const [index, [name, make]] of HOSTILE_PICTURES.entries()) {
    // The build encodes other formats anew, so that a browser never gets the hostile file.
    if (!/^(?:GIF|SVG)/.test(name)) continue;
    const bytes = await make();
    const file = `p${index}.${pictureFormat(bytes) ?? 'bin'}`;
    writeFileSync(join(folder, file), bytes);
    names.set(`picture-${index}`, name);
    write(`picture-${index}`, `![a](${file})\n`);
  }
  for (let refused = refusedSlugs(); refused.length > 0; refused = refusedSlugs()) {
    for (const slug of refused) rmSync(join(folder, `${slug}.md`), { force: true });
  }
  return names;
}

/** Runs the check; returns the slugs of the posts with errors. */
function refusedSlugs(): string[] {
  try {
    execFileSync('npm', ['run', '-s', 'check'], { env, stdio: 'pipe', maxBuffer: 1e9 });
    return [];
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    const results = output.matchAll(/((?:text|picture)-\d+)\.md:\d+:\d+/g);
    const slugs = [...new Set([...results].map(([, slug = '']) => slug))];
    const present = slugs.filter((slug) => readdirSync(folder).includes(`${slug}.md`));
    if (present.length === 0) throw error;
    return present;
  }
}

/**
 * Returns the duration of the longest task while a page opens and scrolls to its end, in
 * milliseconds. Of up to three attempts, the best one counts.
 */
async function longestTask(browser: Browser, url: string): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && shortest > LIMIT / 2; attempt++) {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(300);
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    shortest = Math.min(shortest, Math.max(0, ...tasks));
    await page.close();
  }
  return shortest;
}

const executablePath = findChromium();
try {
  const names = await writePosts();
  execFileSync('npm', ['run', '-s', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const server = await startServer('start', { POSTS_DIR: folder });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  const slugs = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => basename(name, '.md'));
  const results: { slug: string; longest: number }[] = [];
  for (const slug of slugs) {
    results.push({ slug, longest: await longestTask(browser, `${server.origin}/${slug}`) });
  }
  await browser.close();
  await server.stop();
  results.sort((a, b) => b.longest - a.longest);
  const shown = results.filter(
    ({ slug, longest }, at) => at < 10 || longest > LIMIT || slug === 'empty',
  );
  for (const { slug, longest } of shown) {
    console.log(`${Math.round(longest)} ms: ${slug}, ${names.get(slug)}`);
  }
  const over = results.filter(({ longest }) => longest > LIMIT).length;
  console.log(
    `${results.length} pages of ${names.size} that were written, ${over} with a task over ${LIMIT} ms`,
  );
  process.exitCode = over === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
