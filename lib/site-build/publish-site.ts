import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { publishRecord, RECORD_FILE, readBuildRecord } from '../build-output/build-record';
import { removeOtherFiles } from '../disk/remove-other-files';
import { HASHED_FOLDERS } from '../urls';
import { publishStagedFiles } from './staged-files';

/** The folders of `public` that only the build writes to. */
const OWN_FOLDERS = [...HASHED_FOLDERS.map((folder) => folder.slice(1, -1)), '_built'];

/**
 * Moves the staged pages of this build to where servers read them, and publishes its record. Then removes from
 * the folders of the build every file that the record does not list.
 */
export function publishSite(): void {
  publishStagedFiles();
  publishRecord();
  const files = [...(readBuildRecord()?.files ?? []), relative('public', RECORD_FILE)];
  for (const name of OWN_FOLDERS) {
    const folder = join('public', name);
    const wanted = files.filter((file) => file.startsWith(`${name}/`));
    if (existsSync(folder)) {
      removeOtherFiles(folder, new Set(wanted.map((file) => file.slice(name.length + 1))));
    }
  }
}
