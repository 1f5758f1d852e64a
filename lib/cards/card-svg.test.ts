import { describe, expect, it } from 'vitest';
import { cardSvg } from './card-svg';
import { HARD_TITLES } from './testing/hard-titles';
import { INK_COLOURS } from './testing/ink-colours';

const facts = { name: '手元のノート', author: '山田 花子', seal: '綴', colours: INK_COLOURS };
const day = '2015年2月18日';

/** The paths of a card of that fill colour, in the order they are drawn. */
function pathsIn(colour: string, card: Parameters<typeof cardSvg>[0]): string[] {
  const groups = cardSvg(card)?.matchAll(new RegExp(`<g fill="${colour}">(.*?)</g>`, 'g')) ?? [];
  return [...groups].flatMap(([, paths = '']) => paths.match(/<path[^>]*>/g) ?? []);
}

const INK = '#1f1d1a';
const SOFT = '#5d584e';

describe('cardSvg', () => {
  it('draws title, seal, name, author and day', () => {
    const card = { ...facts, day, title: '花見の茶会' };
    // Title 5 and name 6; author without its space 4, and day 10; seal 1.
    expect(pathsIn(INK, card)).toHaveLength(5 + 6);
    expect(pathsIn(SOFT, card)).toHaveLength(4 + 10);
    expect(pathsIn('#fbfaf6', card)).toHaveLength(1);
  });

  it('draws the same footer under other titles', () => {
    const one = { ...facts, day, title: '花見' };
    const other = { ...facts, day, title: '茶会の月見' };
    expect(pathsIn(INK, one).slice(2)).toEqual(pathsIn(INK, other).slice(5));
    expect(pathsIn(SOFT, one)).toEqual(pathsIn(SOFT, other));
  });

  it('keeps a long name and a long author inside the frame, cut with an ellipsis', () => {
    const card = {
      title: '花見',
      name: '名'.repeat(80),
      author: '者'.repeat(80),
      day,
      seal: '綴',
      colours: INK_COLOURS,
    };
    const svg = cardSvg(card) ?? '';
    const positions = [...svg.matchAll(/translate\(([\d.-]+) /g)].map(([, x]) => Number(x));
    expect(positions.length).toBeGreaterThan(30);
    expect(Math.min(...positions)).toBeGreaterThanOrEqual(96);
    expect(Math.max(...positions)).toBeLessThan(1200 - 96);
    const [, from, to] = /M(\d+) \d+H(\d+)" stroke="#c4bcaa"/.exec(svg) ?? [];
    expect(Number(to) - Number(from)).toBeGreaterThanOrEqual(40);
  });

  it('draws nothing where the fonts lack too much of the title', () => {
    expect(cardSvg({ ...facts, title: '안녕하세요' })).toBeNull();
    for (const title of HARD_TITLES) expect(cardSvg({ ...facts, title })).not.toBeNull();
  });
});
