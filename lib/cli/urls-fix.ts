import { join } from 'node:path';
import { replaceFile } from '../check/replace-file';
import { urls } from '../messages/urls';
import { allPosts, postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { readBytes } from '../posts/files/open-file';
import { ProblemsError } from '../posts/problem';
import { addAlias, encodeForAlias } from '../redirects/add-alias';
import { readLostPaths } from '../redirects/lost-urls';
import { site } from '../site';
import { print, printError } from '../terminal';
import { visibleLine } from '../visible';

// npm run urls:fix: writes the former path of each post whose slug changed into its front matter.
const words = urls[site.language];
try {
  const lost = await readLostPaths(await allPosts());
  if (lost.length === 0) print(words.nothing);
  for (const { path, file } of lost) {
    const place = file === undefined ? undefined : join(postsFolder(), file);
    const source = place === undefined ? '' : readBytes(postsFolder(), place).toString('utf8');
    const mended = addAlias(source, path);
    if (place === undefined || mended === null) {
      printError(words.byHand(visibleLine(path), `aliases: ['${encodeForAlias(path)}']`));
      process.exitCode = 1;
      continue;
    }
    await replaceFile(place, source, mended);
    print(words.fixed(visibleLine(displayPath(place)), visibleLine(path)));
  }
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  printError(error.message);
  process.exitCode = 1;
}
