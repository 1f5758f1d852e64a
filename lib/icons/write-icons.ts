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
import { ICONS_FOLDER } from './answer-icon';
import { ICON_NAMES } from './icon-names';
import { isOwnIcon } from './own-icon';

/** Tells what the icons in the folder were made of. */
const MADE_OF = join(ICONS_FOLDER, 'made-of');

/**
 * Draws the icons of the site with the seal of `site.config.ts`, unless they are there. Where no font
 * has its character, or the fonts are not installed, they have a ring instead, and a warning says so.
 */
export async function writeIcons(): Promise<void> {
  const words = cardWords[site.language];
  const found = await fingerprintOf(site.seal);
  if (isDrawn(found)) return;
  const character = 'madeOf' in found ? await characterOf(site.seal) : undefined;
  if (character === undefined && !ICON_NAMES.every(isOwnIcon))
    printError('madeOf' in found ? words.noSeal(site.seal) : words.noSealFont(found.missing));
  const { drawIcons } = await import('./draw-icons');
  const drawn = Object.entries(await drawIcons(character));
  // Broken off between two icons, they are drawn again.
  rmSync(MADE_OF, { force: true });
  for (const [name, bytes] of drawn) writeFileAtomically(join(ICONS_FOLDER, name), bytes);
  // With a ring they are drawn again by the next build, which warns again.
  writeFileAtomically(MADE_OF, character && 'madeOf' in found ? found.madeOf : '');
}

/** Whether the icons of the site, as its settings are, were drawn before. */
export async function hasIcons(): Promise<boolean> {
  return isDrawn(await fingerprintOf(site.seal));
}

function isDrawn(found: Fingerprint): boolean {
  return 'madeOf' in found && existsSync(MADE_OF) && readFileSync(MADE_OF, 'utf8') === found.madeOf;
}

/** The fonts are loaded only here. */
async function characterOf(seal: string): Promise<Cluster | undefined> {
  const { sealCharacter } = await import('./seal-character');
  return sealCharacter(seal);
}

/** A hash of the seal and of all that draws it, or the name of a package that is not installed. */
type Fingerprint = { madeOf: string } | { missing: string };

async function fingerprintOf(seal: string): Promise<Fingerprint> {
  const hash = createHash('sha256').update(JSON.stringify(seal));
  hash.update(await programFingerprint('lib/icons/write-icons.ts'));
  try {
    return { madeOf: hash.update(await cardsFingerprint()).digest('hex') };
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error;
    return { missing: error.message };
  }
}
