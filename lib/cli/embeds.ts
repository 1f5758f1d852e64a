import { writeFileAtomically } from '../disk/write-file-atomically';
import { fillLock } from '../embeds/fill-lock';
import { lockPath, printLock, readLock } from '../embeds/lock';
import { embedOfKey } from '../markdown/embeds/embed-of-key';
import { embeds as embedWords } from '../messages/embeds';
import { safeFetch } from '../network/safe-fetch';
import { allPosts, postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { ProblemsError } from '../posts/problem';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { print, printError } from '../terminal';
import { readableUrl } from '../url-decoding';
import { visibleLine } from '../visible';

// npm run embeds: asks other sites for the titles and pictures of what the posts embed, and remembers
// them beside the posts. With --again also those that could not be learnt the last time.
const words = embedWords[site.language];
try {
  const { bySlug } = await allPosts();
  const wanted = new Set<string>();
  for (const post of bySlug.values()) {
    for (const key of (await renderPost(post)).embeds) wanted.add(key);
  }
  const known = readLock().entries;
  const isAgain = process.argv.includes('--again');
  const missing = [...wanted]
    .filter((key) => !known.has(key) || (isAgain && known.get(key)?.failed !== undefined))
    .sort()
    .map(embedOfKey)
    // Nobody answers for a service that has ended.
    .filter(({ ended }) => !ended);
  print(words.asking(wanted.size, missing.length));
  let learnt = 0;
  let failed = 0;
  let later = 0;
  await fillLock(missing, known, {
    fetch: safeFetch,
    folder: postsFolder(),
    save: async (entries) => writeFileAtomically(lockPath(), printLock(entries)),
    report: ({ embed, entry, failure }) => {
      if (entry) learnt++;
      else if (failure?.isPassing) later++;
      else failed++;
      const address = visibleLine(readableUrl(embed.key));
      const told = entry?.title ?? entry?.text?.split('\n')[0] ?? entry?.files?.[0]?.name;
      print(
        failure
          ? words.notLearnt(address, visibleLine(failure.reason))
          : words.learnt(address, visibleLine(told ?? '')),
      );
    },
  });
  print(words.filled(displayPath(lockPath()), learnt, failed, later));
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  printError(error.message);
  process.exitCode = 1;
}
