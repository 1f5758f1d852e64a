import { join } from 'node:path';
import { replaceFile } from '../check/replace-file';
import { urls } from '../messages/urls';
import { allPosts, postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { readBytes } from '../posts/files/open-file';
import { addAlias, encodeForAlias } from '../redirects/add-alias';
import { readLostPaths } from '../redirects/lost-urls';
import { site } from '../site';
import { print, printError } from '../terminal';
import { visibleLine } from '../visible';
import { readArguments } from './arguments';
import { runCommand } from './run';

const words = urls[site.language];

// npm run urls:fix: finds the paths of posts/urls.lock that have neither a page nor a redirect, and adds each to
// the `aliases` of the post that had it. It exits with 1 when the author has to add a path: the post is unknown,
// or its front matter cannot be edited.
await runCommand(async () => {
  readArguments({}, 'npm run urls:fix');
  const lost = await readLostPaths(await allPosts());
  if (lost.length === 0) print(words.nothing);
  let exitCode = 0;
  for (const { path, file } of lost) {
    const postFile = file === undefined ? undefined : join(postsFolder(), file);
    const source =
      postFile === undefined ? '' : readBytes(postsFolder(), postFile).toString('utf8');
    const fixed = addAlias(source, path);
    if (postFile === undefined || fixed === null) {
      printError(words.byHand(visibleLine(path), `aliases: ['${encodeForAlias(path)}']`));
      exitCode = 1;
      continue;
    }
    await replaceFile(postFile, source, fixed);
    print(words.fixed(visibleLine(displayPath(postFile)), visibleLine(path)));
  }
  return exitCode;
});
