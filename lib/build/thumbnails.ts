import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASSETS_FOLDER } from '../assets';
import { lockPath, readLock } from '../embeds/lock';
import { embeds } from '../messages/embeds';
import { postsFolder } from '../posts/posts';
import { ProblemsError } from '../posts/problem';
import { shownPath } from '../posts/shown-path';
import { site } from '../site';

/**
 * Copies the pictures of embeds from the folder of posts to where a browser may keep them for ever;
 * their names tell their content.
 *
 * @throws ProblemsError when one is missing that the lock names.
 */
export async function copyThumbnails(): Promise<void> {
  const files = [...readLock().entries.values()].flatMap(({ thumbnail }) => thumbnail?.file ?? []);
  for (const file of new Set(files)) {
    try {
      await copyFile(join(postsFolder(), file), join(ASSETS_FOLDER, file.replace('/', '-')));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      const words = embeds[site.language].noPicture(file);
      const place = { file: shownPath(lockPath()), line: 1, column: 1 };
      throw new ProblemsError([{ level: 'error', ...place, ...words }]);
    }
  }
}
