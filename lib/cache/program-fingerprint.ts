import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { site } from '../site';

const fingerprints = new Map<string, Promise<string>>();

/**
 * Returns a SHA-256 hash, in hex, of a module bundled with everything that it imports from the project.
 * A cache stores it with its results, and so never returns results of older code. Packages are not bundled:
 * of them only the import statements count.
 *
 * @param entry path of the module in the project: `lib/markdown/render.ts`.
 * @throws Error of esbuild when the module cannot be bundled.
 */
export function programFingerprint(entry: string): Promise<string> {
  const fingerprint = fingerprints.get(entry) ?? bundleHash(entry);
  fingerprints.set(entry, fingerprint);
  return fingerprint;
}

/**
 * Returns a SHA-256 hash, in hex, of everything besides the input on which the results of a program depend: its
 * code (see {@link programFingerprint}), the settings of the site, and the versions of all packages.
 *
 * @throws Error when the module cannot be bundled, or `package-lock.json` cannot be read.
 */
export async function resultFingerprint(entry: string): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify(site))
    .update(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'package-lock.json')));
  return hash.update(await programFingerprint(entry)).digest('hex');
}

async function bundleHash(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  return hash.digest('hex');
}
