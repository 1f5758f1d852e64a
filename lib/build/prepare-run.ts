import { build as words } from '../messages/build';
import { allPosts } from '../posts/posts';
import { ProblemsError } from '../posts/problem';
import { SNAPSHOT_FILE, writeSnapshot } from '../posts/snapshot';
import { site } from '../site';
import { PREPARED, writePageKeys } from './kept-pages';
import { prepare } from './prepare';

// The first part of npm run build, in a process of its own: the memory it takes for all posts, their
// fonts and pictures is free again when Next.js starts.
try {
  const keys = await prepare();
  await writePageKeys(PREPARED, keys);
  await writeSnapshot(await allPosts(), SNAPSHOT_FILE);
  console.log(words[site.language].checked(keys.size));
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
