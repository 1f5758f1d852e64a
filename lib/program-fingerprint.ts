import { createHash } from 'node:crypto';
import { build } from 'esbuild';

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
