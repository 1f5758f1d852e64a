import { join } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { urls } from '../messages/urls';
import { allPosts, postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { LOCK_FILE } from '../posts/first-published';
import { formatProblem, ProblemsError } from '../posts/problem';
import { lostUrls } from '../redirects/lost-urls';
import { printLock } from '../redirects/urls-lock';
import { site } from '../site';
import { print, printError } from '../terminal';

// npm run urls:lock: remembers every URL that is public now. A URL that was lost since the last time
// is an error, so that it cannot be forgotten by writing the list anew.
try {
  const library = await allPosts();
  const lost = await lostUrls(library);
  if (lost.length > 0) throw new ProblemsError(lost);
  const file = join(postsFolder(), LOCK_FILE);
  const lock = printLock(library);
  writeFileAtomically(file, lock);
  print(urls[site.language].locked(displayPath(file), lock.split('\n').length - 1));
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  printError(error.problems.map(formatProblem).join('\n\n'));
  process.exitCode = 1;
}
