import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { programFingerprint } from '../cache/program-fingerprint';
import { errorCode } from '../error-code';

/** Packages of which another version may draw cards differently. */
const PACKAGES = [
  '@fontsource/noto-emoji',
  '@fontsource/noto-serif',
  '@fontsource/noto-serif-jp',
  'budoux',
  'fontkit',
  'sharp',
];

/** A package that is needed to draw cards is not installed. */
export class MissingPackageError extends Error {}

/**
 * A hash of everything besides its texts that the picture of a card depends on: the versions of the packages and
 * the program that draws.
 *
 * @throws MissingPackageError with the name of the package as its message.
 */
export async function cardsFingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of PACKAGES) hash.update(`${name} ${versionOf(name)}\n`);
  hash.update(await programFingerprint('lib/cards/draw-card.ts'));
  return hash.digest('hex');
}

function versionOf(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  for (const folder of paths) {
    try {
      const text = readFileSync(join(folder, name, 'package.json'), 'utf8');
      return (JSON.parse(text) as { version: string }).version;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
  throw new MissingPackageError(name);
}
