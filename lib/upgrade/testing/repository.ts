import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Runs git in a folder and returns what it prints. */
export function gitIn(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Makes a repository with an identity of its own. */
export function createRepository(folder: string): void {
  mkdirSync(folder, { recursive: true });
  gitIn(folder, 'init', '--quiet', '--initial-branch=main');
  identify(folder);
}

/** Gives a repository the identity that commits need. */
export function identify(folder: string): void {
  gitIn(folder, 'config', 'user.name', 'Owner');
  gitIn(folder, 'config', 'user.email', 'owner@example.com');
}

/** Writes files, or removes those whose text is `null`, and commits the whole folder. */
export function commit(
  folder: string,
  message: string,
  files: Record<string, string | null>,
): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    rmSync(file, { recursive: true, force: true });
    if (text === null) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  gitIn(folder, 'add', '--all');
  gitIn(folder, 'commit', '--quiet', '--message', message);
}

/** A digest of each file of a folder, `.git` excluded, by path. */
export function digests(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.startsWith(join(folder, '.git/')))
    .map((file) => {
      const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
      return [file.slice(folder.length + 1), digest] as const;
    });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
