import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HARD_TITLES } from '../../../lib/cards/hard-titles';
import { SHEET_FOLDER, sheetsOf } from '../../../lib/cards/sheets';

// npm run cards:sheets [title …]: draws the hard titles onto the reference pictures, to be looked at
// before they are committed; or the given titles, into /tmp.
const [titles, folder] =
  process.argv.length > 2
    ? [process.argv.slice(2), join('.bench', 'cards')]
    : [HARD_TITLES, SHEET_FOLDER];
await mkdir(folder, { recursive: true });
for (const [index, sheet] of (await sheetsOf(titles)).entries()) {
  const file = join(folder, `hard-titles-${index + 1}.png`);
  await writeFile(file, sheet);
  console.log(file);
}
