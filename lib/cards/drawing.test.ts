import { describe, expect, it } from 'vitest';
import { drawing } from './drawing';
import { HARD_TITLES } from './hard-titles';
import { patchesOf } from './patches';

const facts = { name: '手元のノート', author: '山田 花子', seal: '綴' };

describe('drawing', () => {
  it('draws the same foot under other titles, and tells what of it recurs', () => {
    const one = drawing({ ...facts, title: '花見', day: '2015年2月18日' })?.slice(-3);
    const other = drawing({ ...facts, title: '月見', day: '2015年2月18日' })?.slice(-3);
    expect(one).toEqual(other);
    expect(one?.map(({ recurs }) => recurs)).toEqual([true, true, undefined]);
  });

  it('keeps the lines of a title apart, and the parts of the foot', () => {
    const marks = drawing({
      ...facts,
      title: '吾輩は猫である。名前はまだ無い。',
      day: '2015年2月18日',
    });
    expect(marks).toHaveLength(5);
    expect(patchesOf(marks ?? [])).toHaveLength(5);
  });

  it('draws nothing where the fonts have too little of the title', () => {
    expect(drawing({ ...facts, title: '안녕하세요' })).toBeNull();
    for (const title of HARD_TITLES) expect(drawing({ ...facts, title })).not.toBeNull();
  });
});
