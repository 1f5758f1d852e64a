import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { isPostFile } from './post-file';

/**
 * Listeners are called when no further change has happened for this many milliseconds (debounce), because one save
 * can cause several changes.
 */
const DEBOUNCE = 15;
/** Milliseconds between checks whether a missing folder now exists. */
const POLL_INTERVAL = 1000;

/** A watched folder, with its listeners. */
export interface Changes {
  /**
   * Increases with each change. Starts at the current time, so that it is larger than in an earlier process.
   */
  version: number;
  /** Called after each change; once for several changes in quick succession. */
  readonly listeners: Set<() => void>;
  /**
   * Whether every change is certain to be reported. This is so after the first event, which proves that file
   * watching works here, unless a folder could not be watched.
   */
  isWorking: boolean;
}

/**
 * Watches the files of a folder and its subfolders, except hidden ones. The watch does not keep the process
 * alive. Some file systems, such as those shared with a container, report no changes at all.
 */
export function watchFolder(root: string): Changes {
  const changes: Changes = { version: Date.now(), listeners: new Set(), isWorking: false };
  let allWatched = true;
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const onChange = (path: string) => {
    changes.version++;
    if (!isPostFile(path)) updateWatchers();
    changes.isWorking = allWatched;
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const listener of changes.listeners) listener();
    }, DEBOUNCE).unref();
  };
  // One watcher for each folder: on Linux, the recursive option of fs.watch uses one inotify watch for each
  // file.
  const updateWatchers = () => {
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
        allWatched = false;
      }
    }
    if (folders.size === 0) setTimeout(checkFolder, POLL_INTERVAL).unref();
  };
  const onEvent = (folder: string, name: string | null) => {
    // Editors write hidden files and backups (`a.md~`) beside the file that they save.
    if (name === null || !/^\.|~$/.test(name)) onChange(join(folder, name ?? ''));
  };
  const checkFolder = () => (foldersIn(root).size > 0 ? onChange(root) : updateWatchers());
  updateWatchers();
  return changes;
}

/**
 * A folder and its subfolders. The key contains the inode, so that a folder that was deleted and created again
 * gets a new watcher.
 */
function foldersIn(root: string): Map<string, string> {
  const folders = new Map<string, string>();
  const walk = (folder: string): void => {
    try {
      const { ino } = statSync(/* turbopackIgnore: true */ folder);
      const entries = readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true });
      folders.set(`${ino} ${folder}`, folder);
      for (const entry of entries) {
        const isHidden = entry.name.startsWith('.');
        if (entry.isDirectory() && !isHidden) walk(join(folder, entry.name));
      }
    } catch {
      // The folder was deleted meanwhile; the watcher of its parent reports that.
    }
  };
  walk(root);
  return folders;
}
