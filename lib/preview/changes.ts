import { ASSETS_FOLDER } from '../build-output/assets';
import { postChanges } from '../posts/all-posts';
import { type Changes, watchFolder } from '../posts/files/watch-folder';

declare global {
  var changesOfPage: Changes | undefined;
}

/**
 * The changes that the live preview shows: of the posts, and of the bundled style sheets, which `npm run dev` makes
 * again when a file in `site` is saved.
 */
export function pageChanges(): Changes {
  if (globalThis.changesOfPage) return globalThis.changesOfPage;
  const changes = postChanges();
  watchFolder(ASSETS_FOLDER).listeners.add(() => {
    changes.version++;
    for (const listener of changes.listeners) listener();
  });
  globalThis.changesOfPage = changes;
  return changes;
}
