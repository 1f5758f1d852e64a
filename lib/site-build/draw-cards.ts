import { text } from 'node:stream/consumers';
import type { Card } from '../cards/card';
import { fillCache } from '../cards/write-cards';
import { writeIcons } from '../icons/write-icons';
import { printThrown } from '../terminal';

// Draws the icons of the site, and the cards that lib/site-build/prepare-site lists on standard input. It is
// a process of its own, so that a second processor can draw while the first renders Markdown, which takes as
// long.
try {
  await writeIcons();
  await fillCache(JSON.parse(await text(process.stdin)) as [name: string, card: Card][]);
} catch (error) {
  printThrown(error);
  process.exitCode = 1;
}
