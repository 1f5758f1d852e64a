import { prepare } from '../../lib/build/prepare';
import { build as words } from '../../lib/messages/build';
import { allPosts } from '../../lib/posts/posts';
import { ProblemsError } from '../../lib/posts/problem';
import { print, printError, printThrown } from '../../lib/print';
import { site } from '../../lib/site';
import { printedPages } from './printed-pages';

// The first part of npm run build, in a process of its own: the memory it takes for all posts, their
// fonts and pictures is free again when Next.js starts.
try {
  await prepare(printedPages);
  print(words[site.language].checked((await allPosts()).bySlug.size));
} catch (error) {
  if (error instanceof ProblemsError) printError(error.message);
  else printThrown(error);
  process.exitCode = 1;
}
