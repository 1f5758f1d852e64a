import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isPostFile } from './post-file';

/** Milliseconds without a further change after which a save is taken to be complete. */
const SETTLED = 15;
/** Milliseconds between looks for a folder that is not there. */
const MISSING = 1000;

/** The changes in a folder, told to whoever listens. */
export interface Changes {
  /** Counts them, from the time at which the watch began: after that of a process before, too. */
  version: number;
  /** Called after each change, or once for several that come together. */
  readonly listeners: Set<() => void>;
  /** Whether the next change will be told: one was before, and every folder is watched. */
  isTold: boolean;
}

/**
 * Watches the files of a folder and of those below it, hidden ones left out, without keeping the
 * process alive. Some file systems, such as those shared with a container, tell nothing.
 */
export function watchFolder(root: string): Changes {
  const changes: Changes = { version: Date.now(), listeners: new Set(), isTold: false };
  let isWhole = true;
  const watchers = new Map<string, FSWatcher>();
  let settling: NodeJS.Timeout | undefined;
  const changed = (path: string) => {
    changes.version++;
    if (!isPostFile(path)) follow();
    changes.isTold = isWhole;
    clearTimeout(settling);
    settling = setTimeout(() => {
      for (const listener of changes.listeners) listener();
    }, SETTLED).unref();
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
      try {
        watchers.set(
          id,
          watch(folder, { persistent: false }, (_, name) => onEvent(folder, name)),
        );
        watchers.get(id)?.on('error', () => watchers.delete(id));
      } catch {
        isWhole = false;
      }
    }
    if (folders.size === 0) setTimeout(folderThere, MISSING).unref();
  };
  const onEvent = (folder: string, name: string | null) => {
    // Editors write files of such names beside the one they save.
    if (name === null || !/^\.|~$/.test(name)) changed(join(folder, name ?? ''));
  };
  const folderThere = () => (foldersIn(root).size > 0 ? changed(root) : follow());
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
