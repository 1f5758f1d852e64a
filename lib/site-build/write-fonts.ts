import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASSETS_FOLDER } from '../build-output/assets';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { fontFaces, type LoadedFont } from '../look/font-face';
import { FONT_USES, type FontUse, fontPath, hasFonts } from '../look/font-files';
import { paletteDeclarations } from '../look/site-colours';
import type { Subset } from '../look/subset';
import { site } from '../site';
import { sitePath } from '../urls';

/** The folder of subsets of earlier builds, relative to the project. */
const CACHE_FOLDER = join('.next', 'cache', 'tsuzuri', 'fonts');

/**
 * Writes the owner's fonts, reduced to some characters, and the style sheet that loads them into `public/_assets`.
 *
 * @param characters the characters that a font needs; without it, in development, fonts are written whole.
 * @returns the names of the files; none without the setting `fonts`.
 */
export async function writeFonts(characters?: (use: FontUse) => string): Promise<string[]> {
  if (!hasFonts(site.fonts)) return [];
  mkdirSync(ASSETS_FOLDER, { recursive: true });
  const fonts: LoadedFont[] = [];
  const names: string[] = [];
  for (const use of FONT_USES) {
    const file = site.fonts[use];
    if (file === undefined) continue;
    const font = readFileSync(fontPath(file));
    const { bytes, isVariable } = characters
      ? await cachedSubset(font, [...new Set(characters(use))].sort().join(''))
      : { bytes: font, isVariable: false };
    // Browsers recognize the format by the bytes.
    const name = write(use, 'woff2', bytes);
    names.push(name);
    fonts.push({ use, url: sitePath(`/_assets/${name}`), isVariable });
  }
  const sheet = fontFaces(fonts, paletteDeclarations(site.palette), site.titles);
  return [...names, write('fonts', 'css', Buffer.from(sheet))];
}

/** Writes an asset under a name with the hash of its bytes. */
function write(stem: string, extension: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase();
  const name = `${stem}-${hash}.${extension}`;
  const file = join(ASSETS_FOLDER, name);
  if (!existsSync(file)) writeFileAtomically(file, bytes);
  return name;
}

/** Making a subset takes a second or more, so the last ones are stored. */
async function cachedSubset(font: Buffer, characters: string): Promise<Subset> {
  const key = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 20);
  for (const isVariable of [false, true]) {
    const file = cacheFile(key, isVariable);
    if (existsSync(file)) return { bytes: readFileSync(file), isVariable };
  }
  const { subsetOf } = await import('../look/subset');
  const subset = await subsetOf(font, characters);
  writeFileAtomically(cacheFile(key, subset.isVariable), subset.bytes);
  return subset;
}

function cacheFile(key: string, isVariable: boolean): string {
  return join(CACHE_FOLDER, `${key}${isVariable ? '-variable' : ''}.woff2`);
}
