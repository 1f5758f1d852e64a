import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { site } from '../site';

const known = new Map<string, Promise<string>>();

/**
 * A hash of the program that a module and all it imports of the project come to, the settings included:
 * what another program made is not taken from a cache. Packages are no part of it, only their names are.
 *
 * @param entry path of the module in the project: `lib/markdown/render.ts`.
 */
export function programFingerprint(entry: string): Promise<string> {
  const fingerprint = known.get(entry) ?? bundled(entry);
  known.set(entry, fingerprint);
  return fingerprint;
}

/** A hash of all that what a program makes depends on, besides what it is given: the program, settings and packages. */
export async function wholeFingerprint(entry: string): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify(site))
    .update(readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'package-lock.json')));
  return hash.update(await programFingerprint(entry)).digest('hex');
}

async function bundled(entry: string): Promise<string> {
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
