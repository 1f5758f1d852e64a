import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash of source files of the project: what was made by other code is not taken from a cache.
 *
 * @param paths folders, of which every `.ts` file but the tests counts, and files; each as the segments
 * of its path in the project.
 */
export function sourceFingerprint(paths: readonly (readonly string[])[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf)) {
    hash.update(readFileSync(/* turbopackIgnore: true */ path));
  }
  return hash.digest('hex');
}

function filesOf(segments: readonly string[]): string[] {
  // No server needs these files, so Next.js must not trace them.
  const path = join(/* turbopackIgnore: true */ process.cwd(), ...segments);
  if (/\.\w+$/.test(path)) return [path];
  const names = readdirSync(/* turbopackIgnore: true */ path);
  const modules = names.filter((name) => /(?<!\.test)\.ts$/.test(name));
  return modules.sort().map((name) => join(path, name));
}
