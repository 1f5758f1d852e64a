import { join } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { collectPictures, isPending, type RemotePicture } from '../images/collect-remote';
import { IMAGES_LOCK, imagesLock, type LockEntry, printImagesLock } from '../images/images-lock';
import { httpUrl } from '../markdown/http-url';
import { pictureWords } from '../messages/pictures';
import { safeFetch } from '../network/safe-fetch';
import { allPosts, postsFolder } from '../posts/all-posts';
import { sourcesOf } from '../posts/sources';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { print } from '../terminal';
import { readableUrl } from '../url-decoding';
import { visibleLine } from '../visible';
import { readArguments } from './arguments';
import { runCommand } from './run';

/** Milliseconds between two requests to the same host. */
const DELAY = 1000;
/** Images between two lines that report the progress. */
const PROGRESS_STEP = 20;

const words = pictureWords[site.language];

// npm run images: requests the images of posts that are on other hosts, and writes their sizes and colours to
// images.lock.json. With --rescue it also stores a copy of each in the folder of posts.
await runCommand(async () => {
  const { values } = readArguments({ rescue: { type: 'boolean' } }, 'npm run images -- [--rescue]');
  const rescue = values.rescue ?? false;
  const lock = new Map(await imagesLock());
  const pictures = (await remotePictures()).filter(({ address }) =>
    isPending(lock.get(address), rescue),
  );
  if (pictures.length === 0) print(words.nothing);
  else await collect(pictures, lock, rescue);
  return 0;
});

async function collect(
  pictures: readonly RemotePicture[],
  lock: Map<string, LockEntry>,
  rescue: boolean,
): Promise<void> {
  const file = join(postsFolder(), IMAGES_LOCK);
  const { measured, copied, gone, failed } = await collectPictures(pictures, lock, {
    folder: postsFolder(),
    rescue,
    fetch: safeFetch,
    delay: DELAY,
    onProgress: async (done) => {
      if (done % PROGRESS_STEP === 0) print(words.asking(done, pictures.length));
      writeFileAtomically(file, printImagesLock(lock));
    },
  });
  for (const address of gone) print(`  404  ${visibleLine(readableUrl(address))}`);
  for (const { address, reason, status } of failed) {
    print(`  ${status ?? '-'}  ${visibleLine(readableUrl(address))}  ${words.reasons[reason]}`);
  }
  if (measured.length > 0) print(words.measured(measured.length));
  if (copied.length > 0) print(words.copied(copied.length));
  if (gone.length > 0) print(words.gone(gone.length));
  if (failed.length > 0) print(words.failed(failed.length));
}

/** Each image of a post that is on another host, once, with the first post (by file path) that shows it. */
async function remotePictures(): Promise<RemotePicture[]> {
  const pictures = new Map<string, RemotePicture>();
  for (const post of sourcesOf(await allPosts())) {
    for (const { source, picture } of (await renderPost(post)).pictures) {
      const address = httpUrl(source)?.href;
      if (address === undefined || picture.kind === 'fault' || pictures.has(address)) continue;
      pictures.set(address, { address, file: post.file });
    }
  }
  return [...pictures.values()];
}
