import { readDrawn } from '../cards/drawn';
import { publishCards } from '../cards/write-cards';
import { writeFrameHosts } from '../embeds/frame-hosts';
import { pictureProblems } from '../images/picture-problems';
import { shareImage } from '../images/share-image';
import { writeImages } from '../images/write-images';
import { renderPost } from '../markdown/render-post';
import type { Rendered } from '../markdown/rendered';
import { build as words } from '../messages/build';
import { allPosts } from '../posts/posts';
import { formatProblem, type Problem, ProblemsError } from '../posts/problem';
import { POSTS_SNAPSHOT, SNAPSHOT_FILE, writeSnapshot } from '../posts/snapshot';
import { deadLinks } from '../redirects/dead-links';
import { lostUrls } from '../redirects/lost-urls';
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
 * @throws ProblemsError with every error of every post.
 */
export async function prepare(printedPages: () => AsyncIterable<PrintedPage>): Promise<void> {
  const library = await allPosts();
  const { bySlug, warnings } = library;
  const problems: Problem[] = [...warnings];
  const rendered = new Map<string, Rendered>();
  await writeSnapshot(library, SNAPSHOT_FILE);
  process.env[POSTS_SNAPSHOT] = SNAPSHOT_FILE;
  const givenUp = new AbortController();
  const cards = runProgram('lib/build/draw-cards', givenUp.signal);
  // What it fails with is told where it is awaited.
  cards.catch(() => {});
  let count = 0;
  for (const post of bySlug.values()) {
    if (++count % PROGRESS_STEP === 0) {
      console.log(words[site.language].rendering(count, bySlug.size));
    }
    try {
      rendered.set(post.slug, await renderPost(post));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  for (const [slug, { links, pictures }] of rendered) {
    const post = bySlug.get(slug);
    if (!post) continue;
    problems.push(...deadLinks(post, links, { ...library, rendered }));
    problems.push(...pictureProblems(post, pictures, await shareImage(post)));
  }
  problems.push(...(await lostUrls(library)));
  const errors = problems.filter(({ level }) => level === 'error');
  for (const problem of problems) {
    if (problem.level === 'warning') console.warn(`${formatProblem(problem)}\n`);
  }
  if (errors.length > 0) {
    givenUp.abort();
    throw new ProblemsError(errors);
  }
  await bundleAssets();
  await writeImages(rendered.values(), bySlug.values());
  await copyThumbnails();
  await writeFrameHosts([...rendered.values()].map(({ html }) => html));
  await writeIndex();
  if ((await cards) !== 0) throw new Error('the cards could not be drawn; see above');
  await publishCards(await readDrawn());
  try {
    await writePrintedPages(printedPages());
  } catch (error) {
    // Somebody's page may be made of what only Next.js knows to render; it then makes all of them.
    console.warn(words[site.language].notPrinted, error);
  }
}
