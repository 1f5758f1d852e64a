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
import { cardOfPost, cardOfSite } from './card-texts';
import { cardsFingerprint, MissingPackageError } from './fingerprint';

/** The folders, in the project, of the cards that the site serves and of the cache for later builds. */
const CARDS_FOLDER = join('public', '_cards');
const CACHE_FOLDER = join('.next', 'cache', 'tsuzuri', 'cards');

/** The suffix of an empty file in the cache, for a card that is not drawn: the fonts lack too many letters. */
const UNDRAWABLE_SUFFIX = '.none';

/** Progress is printed each time this number of cards has been drawn. */
const PROGRESS_STEP = 100;

/** The cards that a site needs, by file name. A name is a hash of the texts of the card and of the program. */
export interface WantedCards {
  cards: ReadonlyMap<string, Card>;
  /** The file of the card of the site. */
  site: string;
  posts: readonly [slug: string, name: string][];
}

/**
 * The cards of the site and of all posts without an `image` in the front matter. Returns `undefined` when the
 * setting `cards` is off. When the fonts are not installed, it prints a warning and returns `undefined`, so
 * that the blog is built without cards.
 */
export async function wantedCards(posts: Iterable<Post>): Promise<WantedCards | undefined> {
  if (!site.cards) return undefined;
  try {
    return namedCards(posts, await cardsFingerprint());
  } catch (error) {
    if (!(error instanceof MissingPackageError)) throw error;
    printError(cardWords[site.language].noFonts(error.message));
    return undefined;
  }
}

function namedCards(posts: Iterable<Post>, fingerprint: string): WantedCards {
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

/** The cards that are neither in the cache nor marked there as undrawable. */
export function undrawnCards({ cards }: WantedCards): [name: string, card: Card][] {
  const cached = new Set(existsSync(CACHE_FOLDER) ? readdirSync(CACHE_FOLDER) : []);
  return [...cards].filter(([name]) => !cached.has(name) && !cached.has(name + UNDRAWABLE_SUFFIX));
}

/** Draws cards into the cache, and prints progress. */
export async function fillCache(cards: readonly [name: string, card: Card][]): Promise<void> {
  if (cards.length === 0) return;
  const words = cardWords[site.language];
  // Imported only here, because the packages that draw need not be installed.
  const { drawCards } = await import('./draw-cards');
  const start = performance.now();
  let count = 0;
  await drawCards(
    cards.map(([file, card]) => ({ ...card, file })),
    ({ file }, png) => {
      writeFileAtomically(join(CACHE_FOLDER, png ? file : file + UNDRAWABLE_SUFFIX), png ?? '');
      if (++count % PROGRESS_STEP === 0) print(words.drawing(count, cards.length));
    },
  );
  print(words.drawn(count, Math.round((performance.now() - start) / count)));
}

/**
 * Links the drawn cards from the cache into `public/_cards`.
 *
 * @returns the files of the cards of the site and its posts, without those that could not be drawn.
 */
export function publishCards({ cards, ...wanted }: WantedCards): SiteCards {
  mkdirSync(CARDS_FOLDER, { recursive: true });
  const published = new Set(readdirSync(CARDS_FOLDER));
  const drawn = new Set([...cards.keys()].filter((name) => existsSync(join(CACHE_FOLDER, name))));
  for (const name of drawn) {
    if (!published.has(name)) hardLinkOrCopy(join(CACHE_FOLDER, name), join(CARDS_FOLDER, name));
  }
  return {
    site: drawn.has(wanted.site) ? wanted.site : undefined,
    posts: wanted.posts.filter(([, name]) => drawn.has(name)),
  };
}
