import { join } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { urls } from '../messages/urls';
import { allPosts, postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { LOCK_FILE } from '../posts/first-published';
import { ProblemsError } from '../posts/problem';
import { lostUrls } from '../redirects/lost-urls';
import { printLock } from '../redirects/urls-lock';
import { site } from '../site';
import { print } from '../terminal';
import { readArguments } from './arguments';
import { runCommand } from './run';

// npm run urls:lock: writes every URL that is public now to posts/urls.lock. It fails when a URL in the existing
// file has neither a page nor a redirect, because overwriting the file would hide that.
await runCommand(async () => {
  readArguments({}, 'npm run urls:lock');
  const library = await allPosts();
  const lost = await lostUrls(library);
  if (lost.length > 0) throw new ProblemsError(lost);
  const file = join(postsFolder(), LOCK_FILE);
  const lock = printLock(library);
  writeFileAtomically(file, lock);
  print(urls[site.language].locked(displayPath(file), lock.split('\n').length - 1));
  return 0;
});
