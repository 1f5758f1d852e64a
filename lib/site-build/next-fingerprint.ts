import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { nextConfig } from './next-config';

/** Folders of code, of which the tests are no part. */
const CODE = ['app', 'lib'];
/** Files at the root that `next build` reads, as they are there. */
const SETTINGS = /^(?:\.env.*|package(?:-lock)?\.json|tsconfig\.json|\w+\.config\.\w+)$/;

/**
 * A hash of all that `next build` makes its output of: code, settings, environment and dependencies. It
 * compiles what runs on a server; of the posts it knows only what stands in the rules of next.config.
 */
export async function nextFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${process.platform}\n`);
  const config = await nextConfig(PHASE_PRODUCTION_BUILD);
  const rules = [await config.redirects?.(), await config.rewrites?.(), await config.headers?.()];
  hash.update(JSON.stringify([config, rules]));
  const files = CODE.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:tsx?|js|json|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files, ...readdirSync('.').filter((name) => SETTINGS.test(name))].sort()) {
    hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
