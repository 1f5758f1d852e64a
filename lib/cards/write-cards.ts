import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteCards } from '../build-output/build-record';
import { hardLinkOrCopy } from '../disk/hard-link-or-copy';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { cardWords } from '../messages/cards';
import type { Post } from '../posts/post';
import { site } from '../site';
import { print, printError } from '../terminal';
import type { Card } from './card';
import { cardOfPost, cardOfSite } from './cards';
import { cardsFingerprint, MissingPackageError } from './fingerprint';

/** Where the cards are given out, and where they are kept for later builds, relative to the project. */
const CARDS_FOLDER = join('public', '_cards');
const CACHE_FOLDER = join('.next', 'cache', 'tsuzuri', 'cards');

/** Behind the name of a card for whose title no font has the characters. */
const UNDRAWABLE = '.none';

/** A line of progress is printed every so many cards. */
const PROGRESS_STEP = 100;

/** The cards of a site, each with the name of its file, which tells what stands on it. */
export interface WantedCards {
  cards: ReadonlyMap<string, Card>;
  site: string;
  posts: readonly [slug: string, name: string][];
}

/**
 * The card of the site and of every post without a picture of its own; `undefined` for a site without
 * cards, or whose fonts are not installed, which is printed: a blog is built without cards rather than not at
 * all.
 */
export async function wantedCards(posts: Iterable<Post>): Promise<WantedCards | undefined> {
  if (!site.cards) return undefined;
  try {
    return cardsOf(posts, await cardsFingerprint());
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error;
    printError(cardWords[site.language].noFonts(error.message));
    return undefined;
  }
}

function cardsOf(posts: Iterable<Post>, fingerprint: string): WantedCards {
  const cards = new Map<string, Card>();
  const nameOf = (card: Card) => {
    const hash = createHash('sha256').update(fingerprint).update(JSON.stringify(card));
    const name = `${hash.digest('hex').slice(0, 20)}.png`;
    cards.set(name, card);
    return name;
  };
  return {
    cards,
    site: nameOf(cardOfSite(site)),
    posts: [...posts]
      .filter(({ image }) => image === undefined)
      .map((post) => [post.slug, nameOf(cardOfPost(post, site))]),
  };
}

/** The cards that no build before has drawn, or found that it cannot draw. */
export function undrawnCards({ cards }: WantedCards): [name: string, card: Card][] {
  const kept = new Set(existsSync(CACHE_FOLDER) ? readdirSync(CACHE_FOLDER) : []);
  return [...cards].filter(([name]) => !kept.has(name) && !kept.has(name + UNDRAWABLE));
}

/** Draws cards into the cache; an empty file there tells of one that cannot be drawn. */
export async function fillCache(cards: readonly [name: string, card: Card][]): Promise<void> {
  if (cards.length === 0) return;
  const words = cardWords[site.language];
  const { drawAll } = await import('./draw-all');
  const start = performance.now();
  let count = 0;
  await drawAll(
    cards.map(([file, card]) => ({ ...card, file })),
    ({ file }, png) => {
      writeFileAtomically(join(CACHE_FOLDER, png ? file : file + UNDRAWABLE), png ?? '');
      if (++count % PROGRESS_STEP === 0) print(words.drawing(count, cards.length));
    },
  );
  print(words.drawn(count, Math.round((performance.now() - start) / count)));
}

/**
 * Puts the cards that could be drawn into `public/_cards`.
 *
 * @returns the files that the pages name.
 */
export function publishCards({ cards, ...wanted }: WantedCards): SiteCards {
  mkdirSync(CARDS_FOLDER, { recursive: true });
  const there = new Set(readdirSync(CARDS_FOLDER));
  const drawn = new Set([...cards.keys()].filter((name) => existsSync(join(CACHE_FOLDER, name))));
  for (const name of drawn) {
    if (!there.has(name)) hardLinkOrCopy(join(CACHE_FOLDER, name), join(CARDS_FOLDER, name));
  }
  return {
    site: drawn.has(wanted.site) ? wanted.site : undefined,
    posts: wanted.posts.filter(([, name]) => drawn.has(name)),
  };
}
