import { join } from 'node:path';
import { ASSETS_FOLDER } from '../build-output/assets';
import { readLock } from '../embeds/lock';
import { postsFolder } from '../posts/all-posts';
import { copyFileFrom } from '../posts/files/copy-file';

/**
 * Copies the pictures of embeds from the folder of posts to where a browser may keep them for ever;
 * their names tell their content.
 *
 * @returns the names of the copies.
 * @throws Error when one cannot be read; lib/check/author-files says so beforehand.
 */
export function copyThumbnails(): string[] {
  const files = [...readLock().entries.values()].flatMap(({ thumbnail }) => thumbnail?.file ?? []);
  return [...new Set(files)].map((file) => {
    const name = file.replace('/', '-');
    copyFileFrom(postsFolder(), file, join(ASSETS_FOLDER, name));
    return name;
  });
}
