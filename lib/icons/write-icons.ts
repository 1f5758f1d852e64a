import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programFingerprint } from '../cache/program-fingerprint';
import { cardsFingerprint, MissingPackageError } from '../cards/fingerprint';
import type { Cluster } from '../cards/shape';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { pictureBytes } from '../images/read-picture';
import { sitePicture } from '../images/site-pictures';
import { siteColours } from '../look/site-colours';
import { cardWords } from '../messages/cards';
import { site } from '../site';
import { printError } from '../terminal';
import { ICON_NAMES } from './icon-names';
import { ICONS_FOLDER } from './icon-response';
import { isOwnIcon } from './own-icon';

/** Stores the fingerprint of the icons in the folder. */
const FINGERPRINT_FILE = join(ICONS_FOLDER, 'fingerprint');

/**
 * Draws the icons of the site, from `site/icon.svg` or `site/icon.png` or else with the seal of `site.config.ts`,
 * unless they are up to date. If no font has the character of the seal, or the fonts are not installed, the icons
 * show a ring and a warning is printed.
 */
export async function writeIcons(): Promise<void> {
  const fingerprint = await currentFingerprint();
  if (isDrawn(fingerprint)) return;
  const own = await sitePicture('icon');
  const character = own || !('hash' in fingerprint) ? undefined : await characterOf(site.seal);
  if (!own && character === undefined && !ICON_NAMES.every(isOwnIcon)) {
    const words = cardWords[site.language];
    printError(
      'hash' in fingerprint ? words.noSeal(site.seal) : words.noSealFont(fingerprint.missing),
    );
  }
  const icons = own ? await ownIcons(own.path) : await sealIcons(character);
  // If the process is killed between two icons, the next build draws all of them again.
  rmSync(FINGERPRINT_FILE, { force: true });
  for (const [name, bytes] of Object.entries(icons))
    writeFileAtomically(join(ICONS_FOLDER, name), bytes);
  // After a warning no fingerprint is stored, so that the next build draws the icons, and warns, again.
  const isComplete = (own || character) && 'hash' in fingerprint;
  writeFileAtomically(FINGERPRINT_FILE, isComplete ? fingerprint.hash : '');
}

// The drawing modules are imported only when needed, because most builds find their icons up to date.

async function ownIcons(path: string) {
  const { drawOwnIcons } = await import('./draw-own-icons');
  return drawOwnIcons(pictureBytes(path), siteColours().light.paper);
}

async function sealIcons(character: Cluster | undefined) {
  const { drawIcons } = await import('./draw-icons');
  return drawIcons(character, siteColours().light);
}

/** Whether the icons for the current settings are already drawn. */
export async function hasIcons(): Promise<boolean> {
  return isDrawn(await currentFingerprint());
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

/** A hash of everything that the icons depend on, or the name of a package that is not installed. */
type Fingerprint = { hash: string } | { missing: string };

async function currentFingerprint(): Promise<Fingerprint> {
  const own = await sitePicture('icon');
  const { paper, seal, 'on-seal': onSeal } = siteColours().light;
  const input = [own ? own.facts.key : site.seal, paper, seal, onSeal];
  const hash = createHash('sha256').update(JSON.stringify(input));
  hash.update(await programFingerprint('lib/icons/write-icons.ts'));
  if (own) return { hash: hash.digest('hex') };
  try {
    return { hash: hash.update(await cardsFingerprint()).digest('hex') };
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error;
    return { missing: error.message };
  }
}
