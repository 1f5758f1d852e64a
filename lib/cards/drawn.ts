import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Manifest } from './manifest';

/** What was drawn, while it is not yet known whether the build comes to its end. */
const DRAWN = join('.next', 'cache', 'tsuzuri', 'drawn-cards.json');

/** Tells the process that publishes cards what the one that draws them has drawn. */
export async function writeDrawn(manifest: Manifest): Promise<void> {
  await writeFile(DRAWN, JSON.stringify(manifest));
}

export async function readDrawn(): Promise<Manifest> {
  return Manifest.parse(JSON.parse(await readFile(DRAWN, 'utf8')));
}
