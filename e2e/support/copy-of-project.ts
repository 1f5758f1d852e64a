import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/**
 * Copies the project, without its build, to a new folder, so that a test can change and build it.
 *
 * @param prefix the name of the folder begins with it.
 * @returns the path of the copy.
 */
export function copyOfProject(prefix: string): string {
  const project = mkdtempSync(join(tmpdir(), prefix));
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: PROJECT, encoding: 'utf8' });
  for (const name of tracked.split('\0').filter(Boolean)) {
    cpSync(join(PROJECT, name), join(project, name));
  }
  const [from, to] = [join(PROJECT, 'node_modules'), join(project, 'node_modules')];
  // Hard links, where the system has them: the packages are half a gigabyte.
  if (spawnSync('cp', ['-al', from, to]).status !== 0) {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  return project;
}
