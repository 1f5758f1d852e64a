import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hardLinkOrCopy } from '../../lib/disk/hard-link-or-copy';

/** Copies what git keeps of this project, and what npm installed, into a new folder and names it. */
export function projectCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-'));
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  for (const name of tracked.filter(Boolean)) cpSync(name, join(folder, name));
  copyInstalled('node_modules', join(folder, 'node_modules'));
  return folder;
}

/** Nobody writes into files of packages: where the disk can, both folders have the same ones. */
function copyInstalled(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyInstalled(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else hardLinkOrCopy(source, target);
  }
}
