import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { nextConfig } from './next-config';

/** Folders of code; tests are ignored. The owner's `site` need not exist. */
const CODE = ['app', 'lib', 'site'];
/** Files in the root folder that `next build` reads. */
const SETTINGS = /^(?:\.env.*|package(?:-lock)?\.json|tsconfig\.json|\w+\.config\.\w+)$/;

/**
 * A hash of everything that the output of `next build` depends on: code, settings, environment and
 * dependencies. Posts count only through the redirects and rewrites of next.config, because Next.js compiles
 * only server code.
 *
 * @returns SHA-256 in hexadecimal digits.
 */
export async function nextFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${process.platform}\n`);
  const config = await nextConfig(PHASE_PRODUCTION_BUILD);
  const rules = [await config.redirects?.(), await config.rewrites?.(), await config.headers?.()];
  hash.update(JSON.stringify([config, rules]));
  const files = CODE.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:tsx?|js|json|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files, ...readdirSync('.').filter((name) => SETTINGS.test(name))].sort()) {
    hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
