import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contactSheets, SHEETS_FOLDER } from '../../../lib/cards/testing/contact-sheets';
import { HARD_TITLES } from '../../../lib/cards/testing/hard-titles';

// npm run prove -- cards:sheets [title …]: draws the cards of difficult titles and overwrites the reference
// images in lib/cards/testing; look at them before you commit them. With titles, draws these into
// .bench/cards instead.
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
