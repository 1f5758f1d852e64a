import { writeFileAtomically } from '../disk/write-file-atomically';
import { fillLock } from '../embeds/fill-lock';
import { lockPath, printLock, readLock } from '../embeds/lock';
import { lacksCode } from '../embeds/missing-code';
import { embedOfKey } from '../markdown/embeds/embed-of-key';
import { embeds as embedWords } from '../messages/embeds';
import { safeFetch } from '../network/safe-fetch';
import { allPosts, postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { sourcesOf } from '../posts/sources';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { print } from '../terminal';
import { readableUrl } from '../url-decoding';
import { visibleLine } from '../visible';
import { readArguments } from './arguments';
import { runCommand } from './run';

const words = embedWords[site.language];

// npm run embeds: requests the titles and images of the pages that posts embed, and writes them to
// embeds.lock.json in the folder of posts. With --again it also repeats requests that the file lists as failed.
await runCommand(async () => {
  const { values } = readArguments({ again: { type: 'boolean' } }, 'npm run embeds -- [--again]');
  const wanted = new Set<string>();
  for (const post of sourcesOf(await allPosts())) {
    for (const key of (await renderPost(post)).embeds) wanted.add(key);
  }
  const { entries } = readLock();
  const missing = [...wanted]
    .sort()
    .map(embedOfKey)
    .filter((embed) => {
      const entry = entries.get(embed.key);
      return !entry || lacksCode(embed, entry) || (values.again && entry.failed !== undefined);
    })
    // A service that was shut down has no server to send a request to.
    .filter(({ ended }) => !ended);
  print(words.asking(wanted.size, missing.length));
  let filled = 0;
  let failed = 0;
  let postponed = 0;
  await fillLock(missing, entries, {
    fetch: safeFetch,
    folder: postsFolder(),
    save: async (lock) => writeFileAtomically(lockPath(), printLock(lock)),
    report: ({ embed, entry, failure }) => {
      if (entry) filled++;
      else if (failure?.isPassing) postponed++;
      else failed++;
      const url = visibleLine(readableUrl(embed.key));
      const description = entry?.title ?? entry?.text?.split('\n')[0] ?? entry?.files?.[0]?.name;
      print(
        failure
          ? words.notLearnt(url, visibleLine(failure.reason))
          : words.learnt(url, visibleLine(description ?? '')),
      );
    },
  });
  print(words.filled(displayPath(lockPath()), filled, failed, postponed));
  return 0;
});
