import { text } from 'node:stream/consumers';
import type { Card } from '../cards/card';
import { fillCache } from '../cards/write-cards';
import { writeIcons } from '../icons/write-icons';
import { printThrown } from '../terminal';

// Draws the icons of the site, and the cards that lib/site-build/prepare-site lists on standard input. This is
// a separate process, so that it draws on a second processor while the build renders Markdown on the first.
// Both take about the same time.
try {
  await writeIcons();
  await fillCache(JSON.parse(await text(process.stdin)) as [name: string, card: Card][]);
} catch (error) {
  printThrown(error);
  process.exitCode = 1;
}
