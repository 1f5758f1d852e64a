import { siteChrome } from '../../lib/pages/site-chrome';
import { madeStyleSheets } from '../../lib/pages/style-sheets';
import { allPosts } from '../../lib/posts/all-posts';
import { ProblemsError } from '../../lib/posts/problem';
import { prepareSite } from '../../lib/site-build/prepare-site';
import type { PrerenderedFile } from '../../lib/site-build/staged-files';
import { printError, printThrown } from '../../lib/terminal';
import { MADE_FILES } from './made-files';
import { allPages } from './pages';
import { prerenderPage } from './prerender-page';

// The part of npm run build that makes all that readers get, in a process of its own: the memory it takes
// for all posts, their fonts and pictures is free again when Next.js starts.
try {
  await prepareSite(prerenderedFiles);
} catch (error) {
  if (error instanceof ProblemsError) printError(error.message);
  else printThrown(error);
  process.exitCode = 1;
}

/** Every page, feed and icon of the site. */
async function* prerenderedFiles(): AsyncGenerator<PrerenderedFile> {
  const frame = siteChrome(await allPosts());
  const sheets = madeStyleSheets();
  for await (const { file, content, isFilledLater } of allPages()) {
    yield { file, content: prerenderPage(content, frame, sheets, isFilledLater) };
  }
  for (const [file, answer] of Object.entries(MADE_FILES)) {
    const response = await answer();
    yield { file, content: Buffer.from(await response.arrayBuffer()) };
  }
}
