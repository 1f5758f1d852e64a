import { readDrawn } from '../cards/drawn';
import { publishCards } from '../cards/write-cards';
import { checkPosts } from '../check/check-posts';
import { readLibraries } from '../check/libraries';
import { findingText } from '../check/report';
import { writeFrameHosts } from '../embeds/frame-hosts';
import { writeFiles } from '../files/write-files';
import { writeImages } from '../images/write-images';
import { build as words } from '../messages/build';
import type { Library } from '../posts/load';
import { ProblemsError } from '../posts/problem';
import { isOut } from '../posts/schedule';
import { POSTS_SNAPSHOT, SNAPSHOT_FILE, writeSnapshot } from '../posts/snapshot';
import { print, printError, printThrown } from '../print';
import { writeIndex } from '../search/index-folder';
import { site } from '../site';
import { bundleAssets } from './assets';
import { type PrintedPage, writePrintedPages } from './printed-pages';
import { runProgram } from './run';
import { copyThumbnails } from './thumbnails';

/** A line of progress is printed every so many posts. */
const PROGRESS_STEP = 500;

/**
 * What must hold before Next.js starts, so that a bad post never reaches a good build: every post
 * is read, checked and rendered (into the cache the pages then read), the browser scripts are
 * bundled, the files of the pictures are made, the search index is written and the pages of
 * posts and lists are printed. Warnings are printed.
 *
 * @param printedPages from `app`, where the pages and their components are.
 * @throws ProblemsError with every error that `npm run check` reports.
 */
export async function prepare(printedPages: () => AsyncIterable<PrintedPage>): Promise<void> {
  const libraries = readLibraries();
  const { published } = libraries;
  const givenUp = new AbortController();
  const cards = published.errors.length === 0 ? startCards(published, givenUp.signal) : undefined;
  // What it fails with is thrown where it is awaited.
  cards?.catch(() => {});
  const { problems, posts } = await checkPosts(libraries, (done, all) => {
    if (done % PROGRESS_STEP === 0) print(words[site.language].rendering(done, all));
  });
  const errors = problems.filter(({ level }) => level === 'error');
  for (const problem of problems) {
    if (problem.level === 'warning') printError(`${findingText(problem, site.language)}\n`);
  }
  if (errors.length > 0) {
    givenUp.abort();
    throw new ProblemsError(errors);
  }
  const rendered = posts.flatMap(({ post, rendered }) => (isOut(post) ? rendered : []));
  await bundleAssets();
  await writeImages(rendered, published.bySlug.values());
  await writeFiles(rendered);
  copyThumbnails();
  await writeFrameHosts(rendered.map(({ html }) => html));
  await writeIndex();
  if ((await cards) !== 0) throw new Error('the cards could not be drawn; see above');
  await publishCards(await readDrawn());
  try {
    await writePrintedPages(printedPages());
  } catch (error) {
    // Somebody's page may be made of what only Next.js knows to render; it then makes all of them.
    printError(words[site.language].notPrinted);
    printThrown(error);
  }
}

/** Draws the cards in a process of its own, beside the Markdown, from the posts as they were read. */
async function startCards(published: Library, signal: AbortSignal): Promise<number> {
  await writeSnapshot(published, SNAPSHOT_FILE);
  process.env[POSTS_SNAPSHOT] = SNAPSHOT_FILE;
  return runProgram('lib/build/draw-cards', signal);
}
