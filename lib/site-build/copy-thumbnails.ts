import { join } from 'node:path';
import { ASSETS_FOLDER } from '../build-output/assets';
import { readLock } from '../embeds/lock';
import { postsFolder } from '../posts/all-posts';
import { copyFileFrom } from '../posts/files/copy-file';

/**
 * Copies the thumbnails of embeds from the posts folder to `public/_assets`. Their names are hashes of their
 * content, so browsers may cache them for a year.
 *
 * @returns the names of the copies.
 * @throws Error when a thumbnail cannot be read; the callers check that beforehand with lib/check/author-files.
 */
export function copyThumbnails(): string[] {
  const files = [...readLock().entries.values()].flatMap(({ thumbnail }) => thumbnail?.file ?? []);
  return [...new Set(files)].map((file) => {
    const name = file.replace('/', '-');
    copyFileFrom(postsFolder(), file, join(ASSETS_FOLDER, name));
    return name;
  });
}
