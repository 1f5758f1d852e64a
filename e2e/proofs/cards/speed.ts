import { cpus } from 'node:os';
import { cardOfPost } from '../../../lib/cards/card-texts';
import { drawCards } from '../../../lib/cards/draw-cards';
import { allPosts } from '../../../lib/posts/all-posts';
import { site } from '../../../lib/site';

// npm run prove -- cards:speed [count]: draws 926 cards, or another number, of the titles of the posts, which
// are repeated with a number added, and prints the time and the mean size. The cards are not saved.
const count = Number(process.argv[2] ?? 926);
const posts = [...(await allPosts()).bySlug.values()];
const cards = Array.from({ length: count }, (_, index) => {
  const post = posts[index % posts.length];
  if (!post) throw new Error('no post');
  const repetition = Math.floor(index / posts.length);
  const title = repetition === 0 ? post.title : `${post.title} ${repetition + 1}`;
  return cardOfPost({ ...post, title }, site);
});

let bytes = 0;
let undrawable = 0;
const start = performance.now();
await drawCards(cards, (_, png) => {
  if (png) bytes += png.length;
  else undrawable++;
});
const time = performance.now() - start;
console.log(
  `${count} cards of ${posts.length} titles in ${(time / 1000).toFixed(1)} s: ` +
    `${(time / count).toFixed(1)} ms a card on ${cpus().length} processors, ` +
    `${Math.round(bytes / (count - undrawable) / 1000)} kB a card, ${undrawable} not drawable, ` +
    `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
