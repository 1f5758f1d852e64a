import { join } from 'node:path';
import { writeAttachments } from '../attachments/write-attachments';
import { factsOf, writeDraftRecord } from '../build-output/build-record';
import { publishCards, undrawnCards, type WantedCards, wantedCards } from '../cards/write-cards';
import { checkPosts } from '../check/check-posts';
import { readLibraries } from '../check/libraries';
import { findingText } from '../check/report';
import { hasIcons } from '../icons/write-icons';
import { siteSharePicture } from '../images/site-pictures';
import { writeImages } from '../images/write-images';
import type { FontUse } from '../look/font-files';
import { build as words } from '../messages/build';
import { componentProblems } from '../pages/component-problems';
import { embedFrameHosts } from '../pages/embed-frame-hosts';
import { provideLibrary } from '../posts/all-posts';
import { ProblemsError } from '../posts/problem';
import { isPublished } from '../posts/schedule';
import { renderCount } from '../rendering/rendering-cache';
import { indexFiles, writeIndex } from '../search/index-folder';
import { site } from '../site';
import { print, printError } from '../terminal';
import { bundleAssets } from './bundle-assets';
import { copyThumbnails } from './copy-thumbnails';
import { fontCharacters } from './font-characters';
import { isNextCurrent } from './next-build';
import { nextFingerprint } from './next-fingerprint';
import { runProgram } from './run-program';
import { type PrerenderedFile, stageFiles } from './staged-files';
import { writeFonts } from './write-fonts';

/** Progress is printed each time this number of posts has been rendered. */
const PROGRESS_STEP = 500;

/**
 * Makes everything that readers receive, and the record of the build for other processes. Files that are
 * being served do not change: files with hashed names are added, and pages are staged beside the served ones.
 * Prints progress and warnings.
 *
 * @param prerenderedFiles makes the pages, feeds and icons. It comes from `app`, where the components of the pages are.
 * @throws ProblemsError with every error that `npm run check` reports; no file of the site has been written then.
 * @throws Error when the cards could not be drawn.
 */
export async function prepareSite(
  prerenderedFiles: () => AsyncIterable<PrerenderedFile>,
): Promise<void> {
  const libraries = await readLibraries();
  const { published } = libraries;
  provideLibrary(published);
  const cancellation = new AbortController();
  const cards = published.errors.length === 0 ? drawCards(cancellation.signal) : undefined;
  // Prevents an unhandled rejection: the error is thrown by the `await cards` below.
  cards?.catch(() => {});
  const { problems, posts } = await checkPosts(libraries, (done, all) => {
    if (done % PROGRESS_STEP === 0) print(words[site.language].rendering(done, all));
  });
  const errors = [
    ...problems.filter(({ level }) => level === 'error'),
    ...(await componentProblems(published)),
  ];
  for (const problem of problems) {
    if (problem.level === 'warning') printError(`${findingText(problem, site.language)}\n`);
  }
  if (errors.length > 0) {
    cancellation.abort();
    throw new ProblemsError(errors);
  }
  const rendered = posts.flatMap(({ post, rendered }) => (isPublished(post) ? rendered : []));
  const charactersOf = (use: FontUse) => fontCharacters(use, posts);
  const searchVersion = await writeIndex();
  const folders = {
    _assets: [...(await bundleAssets()), ...(await writeFonts(charactersOf)), ...copyThumbnails()],
    _images: await writeImages(rendered, published.bySlug.values()),
    _files: await writeAttachments(rendered),
    _search: indexFiles(searchVersion),
  };
  const wanted = await cards;
  const drawn = wanted ? publishCards(wanted) : { posts: [] };
  const _cards = [...(drawn.site ? [drawn.site] : []), ...drawn.posts.map(([, name]) => name)];
  const files = Object.entries({ ...folders, _cards }).flatMap(([folder, names]) =>
    names.map((name) => join(folder, name)),
  );
  const record = {
    posts: published.posts.map(factsOf),
    pages: published.pages.map(factsOf),
    cards: { ...drawn, own: await siteSharePicture() },
    frameHosts: embedFrameHosts(rendered.map(({ html }) => html)),
    hasFormulas: rendered.some(({ html }) => html.includes('<math')),
    searchVersion,
    files,
    nextFingerprint: '',
  };
  // The pages need the record, for the names of the files of this build.
  writeDraftRecord(record);
  const { all, changed } = await stageFiles(prerenderedFiles());
  const fingerprint = await nextFingerprint();
  writeDraftRecord({
    ...record,
    files: [...files, ...all.map((name) => join('_built', name))],
    nextFingerprint: fingerprint,
  });
  const counts = { rendered: renderCount(), written: changed.length, all: all.length };
  print(words[site.language].done({ ...counts, isNextCurrent: isNextCurrent(fingerprint) }));

  /** Draws missing cards and icons in a child process, while this process renders Markdown. */
  async function drawCards(signal: AbortSignal): Promise<WantedCards | undefined> {
    const wanted = await wantedCards(published.bySlug.values());
    const undrawn = wanted ? undrawnCards(wanted) : [];
    if (undrawn.length > 0 || !(await hasIcons())) {
      const code = await runProgram('lib/site-build/draw-cards', { signal, input: undrawn });
      if (code !== 0) throw new Error('the cards could not be drawn; see above');
    }
    return wanted;
  }
}
