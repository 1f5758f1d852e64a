import { join } from 'node:path';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { collectPictures, isPending, type RemotePicture } from '../images/collect-remote';
import { IMAGES_LOCK, imagesLock, printImagesLock } from '../images/images-lock';
import { httpUrl } from '../markdown/http-url';
import { pictureWords } from '../messages/pictures';
import { safeFetch } from '../network/safe-fetch';
import { allPosts, postsFolder } from '../posts/all-posts';
import { ProblemsError } from '../posts/problem';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { print, printError } from '../terminal';
import { readableUrl } from '../url-decoding';
import { visibleLine } from '../visible';

/** Milliseconds between two questions to one host. */
const DELAY = 1000;
const PROGRESS_STEP = 20;

// npm run images: learns the sizes of pictures on other hosts; with --rescue it copies them.
const words = pictureWords[site.language];
const rescue = process.argv.includes('--rescue');
try {
  const lock = new Map(await imagesLock());
  const pictures = (await remotePictures()).filter(({ address }) =>
    isPending(lock.get(address), rescue),
  );
  const file = join(postsFolder(), IMAGES_LOCK);
  if (pictures.length === 0) print(words.nothing);
  else {
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
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  printError(error.message);
  process.exitCode = 1;
}

/** Every picture on another host once, in the order of the posts' files. */
async function remotePictures(): Promise<RemotePicture[]> {
  const { bySlug } = await allPosts();
  const posts = [...bySlug.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const found = new Map<string, RemotePicture>();
  for (const post of posts) {
    for (const { source, picture } of (await renderPost(post)).pictures) {
      const address = httpUrl(source)?.href;
      if (address === undefined || picture.kind === 'fault' || found.has(address)) continue;
      found.set(address, { address, file: post.file });
    }
  }
  return [...found.values()];
}
