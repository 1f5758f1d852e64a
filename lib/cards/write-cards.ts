import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linkOrCopy } from '../link-or-copy';
import { cardWords } from '../messages/cards';
import type { Post } from '../posts/post';
import { print, printError } from '../print';
import { site } from '../site';
import { writeWhole } from '../write-whole';
import type { Card } from './card';
import { cardOfPost, cardOfSite } from './cards';
import { cardsFingerprint, MissingPackageError } from './fingerprint';
import { MANIFEST, type Manifest } from './manifest';

/** Where the cards are given out, and where they are kept for later builds, relative to the project. */
const CARDS_FOLDER = join('public', '_cards');
const CACHE_FOLDER = join('.next', 'cache', 'tsuzuri', 'cards');

/** A line of progress is printed every so many cards. */
const PROGRESS_STEP = 100;

/**
 * Draws the card of the site and of every post without a picture of its own into the cache, which
 * keeps those drawn before. No font is read while it has every card.
 *
 * @returns the cards to publish.
 */
export async function drawCards(posts: Iterable<Post>): Promise<Manifest> {
  if (!site.cards) return { posts: [] };
  try {
    return await makeCards(posts, cardsFingerprint());
  } catch (error) {
    // A blog is built without cards rather than not at all.
    if (!(error instanceof MissingPackageError)) throw error;
    printError(cardWords[site.language].noFonts(error.message));
    return { posts: [] };
  }
}

async function makeCards(posts: Iterable<Post>, fingerprint: string): Promise<Manifest> {
  const nameOf = (card: Card) =>
    createHash('sha256')
      .update(fingerprint)
      .update(JSON.stringify(card))
      .digest('hex')
      .slice(0, 20);
  const siteCard = cardOfSite(site);
  const wanted = new Map([[nameOf(siteCard), siteCard]]);
  const slugs: [slug: string, name: string][] = [];
  for (const post of posts) {
    if (post.image !== undefined) continue;
    const card = cardOfPost(post, site);
    const name = nameOf(card);
    wanted.set(name, card);
    slugs.push([post.slug, name]);
  }
  await mkdir(CACHE_FOLDER, { recursive: true });
  const kept = new Set(await readdir(CACHE_FOLDER));
  const isKept = (name: string) => kept.has(`${name}.png`) || kept.has(`${name}.none`);
  await fillCache(new Map([...wanted].filter(([name]) => !isKept(name))));
  const drawn = new Set(await readdir(CACHE_FOLDER));
  const files = slugs
    .map(([slug, name]): [string, string] => [slug, `${name}.png`])
    .filter(([, file]) => drawn.has(file));
  const own = `${nameOf(siteCard)}.png`;
  return { site: drawn.has(own) ? own : undefined, posts: files };
}

/** Draws cards into the cache; an empty file there tells of one that cannot be drawn. */
async function fillCache(cards: ReadonlyMap<string, Card>): Promise<void> {
  if (cards.size === 0) return;
  const words = cardWords[site.language];
  const { drawAll } = await import('./draw-all');
  const start = performance.now();
  let count = 0;
  await drawAll(
    [...cards].map(([file, card]) => ({ ...card, file })),
    ({ file }, png) => {
      writeWhole(join(CACHE_FOLDER, `${file}.${png ? 'png' : 'none'}`), png ?? '');
      if (++count % PROGRESS_STEP === 0) print(words.drawing(count, cards.size));
    },
  );
  print(words.drawn(count, Math.round((performance.now() - start) / count)));
}

/**
 * Puts cards into `public/_cards` and tells the pages their names. What was there and is needed no
 * more is removed.
 */
export async function publishCards(manifest: Manifest): Promise<void> {
  const { site: own, posts } = manifest;
  const wanted = new Set([...posts.map(([, file]) => file), ...(own ? [own] : [])]);
  await mkdir(CARDS_FOLDER, { recursive: true });
  const there = new Set(await readdir(CARDS_FOLDER));
  for (const name of there) {
    if (!wanted.has(name)) await rm(join(CARDS_FOLDER, name), { recursive: true });
  }
  const missing = [...wanted].filter((name) => !there.has(name));
  for (const name of missing) linkOrCopy(join(CACHE_FOLDER, name), join(CARDS_FOLDER, name));
  writeWhole(MANIFEST, JSON.stringify(manifest));
}
