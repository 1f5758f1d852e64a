import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contactSheets, SHEETS_FOLDER } from '../../../lib/cards/testing/contact-sheets';
import { HARD_TITLES } from '../../../lib/cards/testing/hard-titles';

// npm run prove -- cards:sheets [title …]: draws the hard titles over the reference sheets, which you look at
// before you commit them; with titles, draws these into .bench/cards.
const [titles, folder] =
  process.argv.length > 2
    ? [process.argv.slice(2), join('.bench', 'cards')]
    : [HARD_TITLES, SHEETS_FOLDER];
await mkdir(folder, { recursive: true });
for (const [index, sheet] of (await contactSheets(titles)).entries()) {
  const file = join(folder, `hard-titles-${index + 1}.png`);
  await writeFile(file, sheet);
  console.log(file);
}
