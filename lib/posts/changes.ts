import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds without a further change after which a save is taken to be complete. */
const SETTLED = 15;
/** Milliseconds between looks for a folder that is not there. */
const MISSING = 1000;

/** The changes in a folder, told to whoever listens. */
export interface Changes {
  /** Grows with every change. */
  version: number;
  /** Called after each change, or once for several that come together. */
  readonly listeners: Set<() => void>;
}

/**
 * Watches the files of a folder and of those below it, hidden ones left out, without keeping the
 * process alive. Where the system gives no word of changes, nothing is told.
 */
export function watchFolder(root: string): Changes {
  const changes: Changes = { version: 0, listeners: new Set() };
  const watchers = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;
  const changed = () => {
    changes.version++;
    clearTimeout(settling);
    settling = setTimeout(settle, SETTLED).unref();
  };
  const settle = () => {
    follow();
    for (const listener of changes.listeners) listener();
  };
  // One watcher a folder: on Linux, Node's recursive one takes one for each file.
  const follow = () => {
    const folders = foldersIn(root);
    for (const [id, watcher] of watchers) {
      if (folders.has(id)) continue;
      watcher.close();
      watchers.delete(id);
    }
    for (const [id, folder] of folders) {
      if (watchers.has(id)) continue;
      const watcher = watch(folder, { persistent: false }, changed);
      watcher.on('error', () => watchers.delete(id));
      watchers.set(id, watcher);
    }
    if (folders.size === 0) setTimeout(folderThere, MISSING).unref();
  };
  const folderThere = () => (foldersIn(root).size > 0 ? changed() : follow());
  follow();
  return changes;
}

/** A folder and those below it by an id, so that one made anew under an old name is another. */
function foldersIn(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string): void => {
    try {
      const { ino } = statSync(/* turbopackIgnore: true */ folder);
      const entries = readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true });
      found.set(`${ino} ${folder}`, folder);
      for (const entry of entries) {
        const isHidden = entry.name.startsWith('.');
        if (entry.isDirectory() && !isHidden) walk(join(folder, entry.name));
      }
    } catch {
      // It went while it was looked at; its parent tells of it.
    }
  };
  walk(root);
  return found;
}
