import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SiteCards } from '../build-output/build-record';
import { postWith } from '../feeds/testing/entries';
import { site } from '../site';
import { fillCache, publishCards, undrawnCards, wantedCards } from './write-cards';

const { drawn } = vi.hoisted(() => ({ drawn: { titles: [] as string[] } }));
vi.mock('./draw-card', async (original) => {
  const real = await original<typeof import('./draw-card')>();
  return {
    drawCard: (card: Parameters<typeof real.drawCard>[0]) => {
      drawn.titles.push(card.title);
      return real.drawCard(card);
    },
  };
});

const project = process.cwd();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
  for (const name of ['app', 'lib', 'node_modules', 'site.config.ts']) {
    symlinkSync(join(project, name), join(folder, name));
  }
  process.chdir(folder);
  drawn.titles = [];
  vi.spyOn(console, 'log').mockReturnValue();
});

afterEach(() => {
  process.chdir(project);
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  site.cards = true;
});

let cards: SiteCards;

/** Draws and publishes cards as the build does, but in this process. */
async function writeCards(posts: Parameters<typeof wantedCards>[0]): Promise<void> {
  const wanted = await wantedCards(posts);
  if (wanted) await fillCache(undrawnCards(wanted));
  cards = wanted ? publishCards(wanted) : { posts: [] };
}

const published = () => readdirSync(join('public', '_cards')).sort();
const post = (slug: string, title: string, image?: string) => postWith({ slug, title, image });
const fileOf = (slug: string) => new Map(cards.posts).get(slug);

describe('the cards of a build', () => {
  it('draws a card for each post without an image, and one for the site', async () => {
    await writeCards([post('a', '花見'), post('b', '月見'), post('c', '雪見', '/yuki.jpg')]);
    expect(cards.posts.map(([slug]) => slug)).toEqual(['a', 'b']);
    expect(drawn.titles.sort()).toEqual(['月見', '花見', site.title].sort());
    expect(published()).toEqual([...cards.posts.map(([, file]) => file), cards.site].sort());
  });

  it('draws no card a second time', async () => {
    await writeCards([post('a', '花見'), post('b', '月見')]);
    drawn.titles = [];
    await writeCards([post('b', '月見'), post('a', '花見')]);
    expect(drawn.titles).toEqual([]);
    expect(published()).toHaveLength(3);
  });

  it('draws a changed card again, under another name', async () => {
    await writeCards([post('a', '花見')]);
    const before = fileOf('a');
    drawn.titles = [];
    await writeCards([post('a', '花見の日')]);
    expect(drawn.titles).toEqual(['花見の日']);
    expect(fileOf('a')).not.toBe(before);
  });

  it('writes the same bytes each time', async () => {
    await writeCards([post('a', '花見')]);
    const name = fileOf('a') ?? '';
    const before = readFileSync(join('public', '_cards', name));
    rmSync('.next', { recursive: true });
    rmSync('public', { recursive: true });
    await writeCards([post('a', '花見')]);
    expect(readFileSync(join('public', '_cards', name)).equals(before)).toBe(true);
  });

  it('writes no card for a title that no font has, and remembers it', async () => {
    await writeCards([post('a', '안녕하세요')]);
    expect(cards.posts).toEqual([]);
    expect(published()).toHaveLength(1);
    drawn.titles = [];
    await writeCards([post('a', '안녕하세요')]);
    expect(drawn.titles).toEqual([]);
  });

  it('handles slugs that are names of object properties', async () => {
    await writeCards([post('__proto__', '花見'), post('constructor', '月見')]);
    expect(fileOf('__proto__')).toMatch(/^[0-9a-f]{20}\.png$/);
    expect(fileOf('toString')).toBeUndefined();
  });

  it('draws nothing when the setting `cards` is false', async () => {
    site.cards = false;
    await writeCards([post('a', '花見')]);
    expect(drawn.titles).toEqual([]);
    expect(cards).toEqual({ posts: [] });
  });
});
