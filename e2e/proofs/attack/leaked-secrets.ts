import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STANDALONE_FOLDER } from '../../../lib/site-build/standalone';
import type { BuiltSite } from './built-site';
import { type Outcome, Tally } from './outcome';

const ENVIRONMENT_FILES = ['.env', '.env.local', '.env.production', '.env.production.local'];

/** Searches the output of the build for the `.env` file and its key, and checks that git ignores such files. */
export async function leakedSecrets(site: BuiltSite): Promise<Outcome> {
  const tally = new Tally();
  for (const folder of [STANDALONE_FOLDER, 'public', '.next/server', '.next/static']) {
    const root = join(site.folder, folder);
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      // Packages are not output of the build.
      if (!entry.isFile() || file.includes('/node_modules/')) continue;
      const isSafe = !entry.name.startsWith('.env') && !readFileSync(file).includes(site.secret);
      tally.check(isSafe, file);
    }
  }
  for (const file of ENVIRONMENT_FILES) {
    const { status } = spawnSync('git', ['check-ignore', '-q', file]);
    tally.check(status === 0, `git does not ignore ${file}`);
  }
  return tally.outcome(`${tally.tried - ENVIRONMENT_FILES.length} files searched`);
}
