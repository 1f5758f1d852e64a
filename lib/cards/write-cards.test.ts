import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { postWith } from '../feeds/fixtures';
import { site } from '../site';
import { readManifest } from './manifest';
import { drawCards, publishCards } from './write-cards';

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
  symlinkSync(join(project, 'lib'), join(folder, 'lib'));
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

const writeCards = async (...args: Parameters<typeof drawCards>) =>
  publishCards(await drawCards(...args));
const published = () => readdirSync(join('public', '_cards')).sort();
const post = (slug: string, title: string, image?: string) => postWith({ slug, title, image });

const fileOf = (slug: string) => new Map(readManifest().posts).get(slug);

describe('the cards of a build', () => {
  it('draws a card for each post without a picture, and one for the site', async () => {
    await writeCards([post('a', '花見'), post('b', '月見'), post('c', '雪見', '/yuki.jpg')]);
    const manifest = readManifest();
    expect(manifest.posts.map(([slug]) => slug)).toEqual(['a', 'b']);
    expect(drawn.titles.sort()).toEqual(['月見', '花見', site.title].sort());
    expect(published()).toEqual([...manifest.posts.map(([, file]) => file), manifest.site].sort());
  });

  it('draws nothing again, and takes away what is needed no more', async () => {
    await writeCards([post('a', '花見'), post('b', '月見')]);
    drawn.titles = [];
    await writeCards([post('a', '花見')]);
    expect(drawn.titles).toEqual([]);
    expect(published()).toHaveLength(2);
    await writeCards([post('a', '花見'), post('b', '月見')]);
    expect(drawn.titles).toEqual([]);
    expect(published()).toHaveLength(3);
  });

  it('draws anew what changed, under another name', async () => {
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

  it('leaves a post whose title no font has to the card of the site, and remembers it', async () => {
    await writeCards([post('a', '안녕하세요')]);
    expect(readManifest().posts).toEqual([]);
    expect(published()).toHaveLength(1);
    drawn.titles = [];
    await writeCards([post('a', '안녕하세요')]);
    expect(drawn.titles).toEqual([]);
  });

  it('keeps posts apart whose slugs are words of the language', async () => {
    await writeCards([post('__proto__', '花見'), post('constructor', '月見')]);
    expect(fileOf('__proto__')).toMatch(/^[0-9a-f]{20}\.png$/);
    expect(fileOf('toString')).toBeUndefined();
  });

  it('draws nothing when the setting says so', async () => {
    await writeCards([post('a', '花見')]);
    site.cards = false;
    await writeCards([post('a', '花見')]);
    expect(published()).toEqual([]);
    expect(readManifest()).toEqual({ posts: [] });
  });
});
