import { cpus } from 'node:os';
import { cardOfPost } from '../../../lib/cards/cards';
import { drawAll } from '../../../lib/cards/draw-all';
import { allPosts } from '../../../lib/posts/all-posts';
import { site } from '../../../lib/site';

// npm run cards:speed [count]: draws so many cards (926) from the titles of the posts, repeated with
// numbers, keeps none, and prints the time.
const count = Number(process.argv[2] ?? 926);
const posts = [...(await allPosts()).bySlug.values()];
const cards = Array.from({ length: count }, (_, index) => {
  const post = posts[index % posts.length];
  if (!post) throw new Error('no post');
  const round = Math.floor(index / posts.length);
  const title = round === 0 ? post.title : `${post.title} ${round + 1}`;
  return cardOfPost({ ...post, title }, site);
});

let bytes = 0;
let none = 0;
const start = performance.now();
await drawAll(cards, (_, png) => {
  if (png) bytes += png.length;
  else none++;
});
const time = performance.now() - start;
console.log(
  `${count} cards of ${posts.length} titles in ${(time / 1000).toFixed(1)} s: ` +
    `${(time / count).toFixed(1)} ms a card on ${cpus().length} processors, ` +
    `${Math.round(bytes / (count - none) / 1000)} kB a card, ${none} without a card of their own, ` +
    `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
