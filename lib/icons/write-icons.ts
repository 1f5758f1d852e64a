import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programFingerprint } from '../cache/program-fingerprint';
import { cardsFingerprint, MissingPackageError } from '../cards/fingerprint';
import type { Cluster } from '../cards/shape';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { cardWords } from '../messages/cards';
import { site } from '../site';
import { printError } from '../terminal';
import { ICON_NAMES } from './icon-names';
import { ICONS_FOLDER } from './icon-response';
import { isOwnIcon } from './own-icon';

/** Stores the fingerprint of the icons in the folder. */
const FINGERPRINT_FILE = join(ICONS_FOLDER, 'fingerprint');

/**
 * Draws the icons of the site with the seal of `site.config.ts`, unless they are up to date. If no font has
 * its character, or the fonts are not installed, the icons show a ring and a warning is printed.
 */
export async function writeIcons(): Promise<void> {
  const words = cardWords[site.language];
  const fingerprint = await fingerprintOf(site.seal);
  if (isDrawn(fingerprint)) return;
  const character = 'hash' in fingerprint ? await characterOf(site.seal) : undefined;
  if (character === undefined && !ICON_NAMES.every(isOwnIcon))
    printError(
      'hash' in fingerprint ? words.noSeal(site.seal) : words.noSealFont(fingerprint.missing),
    );
  const { drawIcons } = await import('./draw-icons');
  const drawn = Object.entries(await drawIcons(character));
  // If the process is killed between two icons, the next build draws all of them again.
  rmSync(FINGERPRINT_FILE, { force: true });
  for (const [name, bytes] of drawn) writeFileAtomically(join(ICONS_FOLDER, name), bytes);
  // After a warning no fingerprint is stored, so that the next build draws the icons, and warns, again.
  writeFileAtomically(FINGERPRINT_FILE, character && 'hash' in fingerprint ? fingerprint.hash : '');
}

/** Whether the icons for the current settings are already drawn. */
export async function hasIcons(): Promise<boolean> {
  return isDrawn(await fingerprintOf(site.seal));
}

function isDrawn(fingerprint: Fingerprint): boolean {
  return (
    'hash' in fingerprint &&
    existsSync(FINGERPRINT_FILE) &&
    readFileSync(FINGERPRINT_FILE, 'utf8') === fingerprint.hash
  );
}

/** Imports the fonts only here, because most builds do not need them. */
async function characterOf(seal: string): Promise<Cluster | undefined> {
  const { sealCharacter } = await import('./seal-character');
  return sealCharacter(seal);
}

/** A hash of the seal and of everything that draws it, or the name of a package that is not installed. */
type Fingerprint = { hash: string } | { missing: string };

async function fingerprintOf(seal: string): Promise<Fingerprint> {
  const hash = createHash('sha256').update(JSON.stringify(seal));
  hash.update(await programFingerprint('lib/icons/write-icons.ts'));
  try {
    return { hash: hash.update(await cardsFingerprint()).digest('hex') };
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error;
    return { missing: error.message };
  }
}
