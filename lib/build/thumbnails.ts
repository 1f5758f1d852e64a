import { join } from 'node:path';
import { ASSETS_FOLDER } from '../assets';
import { readLock } from '../embeds/lock';
import { copyFileFrom } from '../posts/copy-file';
import { postsFolder } from '../posts/posts';

/**
 * Copies the pictures of embeds from the folder of posts to where a browser may keep them for ever;
 * their names tell their content.
 *
 * @throws Error when one cannot be read; lib/check/author-files says so beforehand.
 */
export function copyThumbnails(): void {
  const files = [...readLock().entries.values()].flatMap(({ thumbnail }) => thumbnail?.file ?? []);
  for (const file of new Set(files)) {
    copyFileFrom(postsFolder(), file, join(ASSETS_FOLDER, file.replace('/', '-')));
  }
}
