import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hardLinkOrCopy } from '../../lib/disk/hard-link-or-copy';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/**
 * Copies the files that git tracks or would track, and `node_modules`, to a new temporary folder, so that a test can
 * change and build the copy without touching the build of this folder.
 *
 * @param prefix the name of the new folder begins with it.
 * @returns the path of the copy.
 */
export function copyProject(prefix: string): string {
  const copy = mkdtempSync(join(tmpdir(), prefix));
  copyProjectTo(copy);
  return copy;
}

/** Does the same to an existing, empty folder. */
export function copyProjectTo(copy: string): void {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).split('\0');
  for (const name of names.filter((name) => name !== '' && existsSync(join(PROJECT, name)))) {
    cpSync(join(PROJECT, name), join(copy, name));
  }
  linkPackages(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
}

/** Hard-links the packages, which take half a gigabyte and which no build writes to. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkPackages(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else hardLinkOrCopy(source, target);
  }
}
