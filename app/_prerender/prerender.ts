import { markdownFile } from '../../lib/build-output/page-files';
import { printMarkdown } from '../../lib/feeds/markdown/print-markdown';
import { publishedTexts } from '../../lib/pages/published-markdown';
import { siteChrome } from '../../lib/pages/site-chrome';
import { loadStyleSheets } from '../../lib/pages/style-sheets';
import { allPosts } from '../../lib/posts/all-posts';
import { ProblemsError } from '../../lib/posts/problem';
import { prepareSite } from '../../lib/site-build/prepare-site';
import type { PrerenderedFile } from '../../lib/site-build/staged-files';
import { printError, printThrown } from '../../lib/terminal';
import { groupFeeds } from './group-feeds';
import { ROOT_FILES } from './root-files';

// Makes everything that readers receive, as a part of npm run build. It is a process of its own, so that its
// memory for posts, fonts and images is free again when Next.js starts.
try {
  await prepareSite(prerenderedFiles);
} catch (error) {
  if (error instanceof ProblemsError) printError(error.message);
  else printThrown(error);
  process.exitCode = 1;
}

/** Every page, feed and icon of the site. */
async function* prerenderedFiles(): AsyncGenerator<PrerenderedFile> {
  // Imported only now: the pages import the components of the owner, whose faults prepareSite has reported before.
  const { allPages } = await import('./pages');
  const { prerenderPage } = await import('./prerender-page');
  const library = await allPosts();
  const chrome = await siteChrome(library);
  const sheets = loadStyleSheets();
  for await (const page of allPages()) {
    yield { file: page.file, content: prerenderPage(page, chrome, sheets) };
  }
  for (const { post, rendered, path } of await publishedTexts()) {
    if (path === undefined) continue;
    const content = await printMarkdown(post, rendered, library);
    yield { file: markdownFile(post.slug), content };
  }
  for await (const { file, response } of groupFeeds()) {
    yield { file, content: await response.text() };
  }
  for (const [file, answer] of Object.entries(ROOT_FILES)) {
    const response = await answer();
    yield { file, content: Buffer.from(await response.arrayBuffer()) };
  }
}
