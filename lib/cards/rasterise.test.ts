import { describe, expect, it } from 'vitest';
import { rasterise } from './rasterise';

/** Numbers of the paper, of black, whose nearest is the ink, and of the rule. */
const [PAPER, INK, RULE] = [0, 14, 29];

describe('rasterise', () => {
  it('draws each patch as that part of the card, though they differ in size', async () => {
    const dot = '<rect x="101" y="200" width="1" height="1"/>';
    const bar = '<rect x="300" y="501" width="3" height="1"/>';
    const [one, other] = await rasterise([
      { svg: dot, box: { left: 100, top: 200, right: 102, bottom: 202 } },
      { svg: bar, box: { left: 299, top: 500, right: 303, bottom: 502 } },
    ]);
    expect([...(one?.numbers ?? [])]).toEqual([PAPER, INK, PAPER, PAPER]);
    expect([...(other?.numbers ?? [])]).toEqual([
      ...[PAPER, PAPER, PAPER, PAPER],
      ...[PAPER, INK, INK, INK],
    ]);
  });

  it('draws nothing of one patch in another', async () => {
    const wide = '<rect width="1200" height="630"/>';
    const [, blank] = await rasterise([
      { svg: wide, box: { left: 100, top: 100, right: 102, bottom: 101 } },
      { svg: '', box: { left: 100, top: 200, right: 102, bottom: 201 } },
    ]);
    expect([...(blank?.numbers ?? [])]).toEqual([PAPER, PAPER]);
  });

  it('lays paper and rule under all', async () => {
    const box = { left: 38, top: 300, right: 42, bottom: 301 };
    const [print] = await rasterise([{ svg: '', box }]);
    expect([...(print?.numbers ?? [])]).toEqual([PAPER, RULE, RULE, PAPER]);
  });

  it('draws nothing of nothing', async () => {
    expect(await rasterise([])).toEqual([]);
  });
});
