import { writeDrawn } from '../cards/drawn';
import { drawCards } from '../cards/write-cards';
import { writeIcons } from '../icons/write-icons';
import { allPosts } from '../posts/posts';
import { printThrown } from '../print';

// Draws the icons of the site, and the cards of the posts that lib/build/prepare has read, in a process
// of its own: on one processor they would take as long again as all of the Markdown.
try {
  await writeIcons();
  await writeDrawn(await drawCards((await allPosts()).bySlug.values()));
} catch (error) {
  printThrown(error);
  process.exitCode = 1;
}
