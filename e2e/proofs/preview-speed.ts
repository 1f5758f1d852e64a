import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../support/find-chromium';
import { startServer } from '../support/server';

// npm run prove -- preview-speed [posts] [limit]: starts npm run dev with that many posts (default 1,000) and
// saves one of them twenty times while Chromium shows it. Fails when the median time from a save to the frame
// that shows the new text exceeds the limit (default 300 ms). Also measures changes of the title, which
// affect every list.
const SAVES = 20;
/** Pause between two saves, in milliseconds. */
const PAUSE = 700;

const count = Number(process.argv[2] ?? 1000);
const limit = Number(process.argv[3] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'preview-speed-'));
const file = join(folder, 'saved.md');
writePosts();
const server = await startServer('dev', { POSTS_DIR: folder });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: CHROMIUM_ARGUMENTS,
});
try {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/saved`, { timeout: 120_000 });
  await page.getByRole('region', { name: /プレビュー|Preview/ }).waitFor();
  // The first save is not measured, because Next.js compiles code for it.
  await saveAndWait(page, 'text');
  for (const kind of ['text', 'title'] as const) {
    const times: number[] = [];
    for (let save = 0; save < SAVES; save++) times.push(await saveAndWait(page, kind));
    times.sort((a, b) => a - b);
    const median = Math.round(((times[SAVES / 2 - 1] ?? 0) + (times[SAVES / 2] ?? 0)) / 2);
    console.log(`${count} posts, ${kind}: median ${median} ms, slowest ${times.at(-1)} ms`);
    if (kind === 'text' && median > limit) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

/** Writes the posts: copies of those in ../shared/corpus if that folder exists, else generated ones. */
function writePosts(): void {
  const corpus = join('..', 'shared', 'corpus');
  const names = existsSync(corpus)
    ? readdirSync(corpus).filter((name) => name.endsWith('.md'))
    : [];
  const texts = names
    .map((name) => readFileSync(join(corpus, name), 'utf8').replace(/^slug:.*\n/m, ''))
    .filter((text) => text.startsWith('---\n'));
  for (let index = 0; index < count - 1; index++) {
    const text = texts[index % texts.length] ?? postOf(`${index}つめの記事`, '本文。');
    writeFileSync(join(folder, `post-${index}.md`), text);
  }
  writeFileSync(file, postOf('題名', '本文。'));
}

function postOf(title: string, body: string): string {
  const paragraphs = Array.from({ length: 60 }, (_, index) => `## 見出し${index}\n\n段落です。\n`);
  return `---\ntitle: '${title}'\npublishedOn: 2026-01-02\n---\n${paragraphs.join('\n')}\n${body}\n`;
}

/** Saves a change; returns the milliseconds from then to the frame in which the page shows it. */
async function saveAndWait(page: Page, kind: 'text' | 'title'): Promise<number> {
  await page.waitForTimeout(PAUSE);
  const mark = `しるし${Date.now()}`;
  const shown = page.evaluate(
    ([mark = '', selector = '']) =>
      new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector(selector)?.textContent?.includes(mark)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(Date.now()));
        }).observe(document, { subtree: true, childList: true, characterData: true });
      }),
    [mark, kind === 'text' ? 'article .prose' : 'article h1'],
  );
  const save = async () => {
    await page.waitForTimeout(50);
    const start = Date.now();
    writeFileSync(file, kind === 'text' ? postOf('題名', mark) : postOf(mark, '本文。'));
    return start;
  };
  const [end, start] = await Promise.all([shown, save()]);
  return end - start;
}
