import { writeDrawn } from '../cards/drawn';
import { drawCards } from '../cards/write-cards';
import { allPosts } from '../posts/posts';

// Draws the cards of the posts that lib/build/prepare has read, in a process of its own: on one
// processor they would take as long again as all of the Markdown.
await writeDrawn(await drawCards((await allPosts()).bySlug.values()));
