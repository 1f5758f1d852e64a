import { urls } from '../messages/urls';
import { allPosts } from '../posts/all-posts';
import { ProblemsError } from '../posts/problem';
import { lostUrls } from '../redirects/lost-urls';
import { site } from '../site';
import { print, printError } from '../terminal';

// npm run urls:check: fails when a URL of posts/urls.lock would answer neither with a page nor with a
// redirect. A build does the same; this takes a second, so npm test begins with it.
try {
  const lost = await lostUrls(await allPosts());
  if (lost.length > 0) throw new ProblemsError(lost);
  print(urls[site.language].nothing);
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  printError(error.message);
  process.exitCode = 1;
}
