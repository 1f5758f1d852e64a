import { text } from 'node:stream/consumers';
import type { Card } from '../cards/card';
import { fillCache } from '../cards/write-cards';
import { writeIcons } from '../icons/write-icons';
import { printThrown } from '../terminal';

// Draws the icons of the site, and the cards that lib/site-build/prepare-site names in standard input, in a
// process of its own: on one processor they would take as long again as all of the Markdown.
try {
  await writeIcons();
  await fillCache(JSON.parse(await text(process.stdin)) as [name: string, card: Card][]);
} catch (error) {
  printThrown(error);
  process.exitCode = 1;
}
