import { urls } from '../messages/urls';
import { allPosts } from '../posts/all-posts';
import { ProblemsError } from '../posts/problem';
import { lostUrls } from '../redirects/lost-urls';
import { site } from '../site';
import { print } from '../terminal';
import { readArguments } from './arguments';
import { runCommand } from './run';

// npm run urls:check: fails when a URL of posts/urls.lock has neither a page nor a redirect. The build checks the
// same; npm test starts with this command because it takes only a second.
await runCommand(async () => {
  readArguments({}, 'npm run urls:check');
  const lost = await lostUrls(await allPosts());
  if (lost.length > 0) throw new ProblemsError(lost);
  print(urls[site.language].nothing);
  return 0;
});
