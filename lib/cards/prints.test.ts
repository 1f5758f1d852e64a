import { beforeEach, describe, expect, it, vi } from 'vitest';
import { printsOf } from './prints';
import * as press from './rasterise';

const box = { left: 100, top: 100, right: 101, bottom: 101 };
const patch = (id: string) => ({ svg: `<g id="${id}"/>`, box });
const recurring = (id: string) => ({ ...patch(id), recurs: true as const });
const rasterise = vi.spyOn(press, 'rasterise');
const printed = () => rasterise.mock.calls.flatMap(([patches]) => patches.map(({ svg }) => svg));

beforeEach(() => {
  rasterise.mockClear();
});

describe('printsOf', () => {
  it('rasterises once what recurs', async () => {
    await printsOf([patch('title-1'), recurring('name')]);
    const prints = await printsOf([patch('title-2'), recurring('name')]);
    expect(prints.map(({ svg }) => svg).sort()).toEqual(['<g id="name"/>', '<g id="title-2"/>']);
    expect(printed()).toEqual(['<g id="title-1"/>', '<g id="name"/>', '<g id="title-2"/>']);
  });

  it('does not keep what does not recur', async () => {
    await printsOf([patch('title')]);
    await printsOf([patch('title')]);
    expect(printed()).toEqual(['<g id="title"/>', '<g id="title"/>']);
  });

  it('forgets the oldest when there are too many', async () => {
    const many = Array.from({ length: 300 }, (_, index) => recurring(`author-${index}`));
    await printsOf(many);
    rasterise.mockClear();
    await printsOf([recurring('author-0'), recurring('author-299')]);
    expect(printed()).toEqual(['<g id="author-0"/>']);
  });
});
