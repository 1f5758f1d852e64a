import { describe, expect, it } from 'vitest';
import { drawing } from './drawing';
import { HARD_TITLES } from './hard-titles';

const facts = { name: '手元のノート', author: '山田 花子', seal: '綴' };

describe('drawing', () => {
  it('draws the same foot under other titles', () => {
    const one = drawing({ ...facts, title: '花見', day: '2015年2月18日' }) ?? [];
    const other = drawing({ ...facts, title: '茶会の月見', day: '2015年2月18日' }) ?? [];
    expect(other).toHaveLength(one.length + 3);
    expect(other.slice(5)).toEqual(one.slice(2));
  });

  it('draws a letter that comes twice in the same way', () => {
    const [one, , other] = drawing({ ...facts, title: '花に花' }) ?? [];
    expect(one?.svg).toBeDefined();
    expect({ ...one, x: other?.x }).toEqual(other);
  });

  it('draws nothing where the fonts have too little of the title', () => {
    expect(drawing({ ...facts, title: '안녕하세요' })).toBeNull();
    for (const title of HARD_TITLES) expect(drawing({ ...facts, title })).not.toBeNull();
  });
});
