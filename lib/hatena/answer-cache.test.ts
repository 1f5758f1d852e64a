import { beforeEach, describe, expect, it } from 'vitest';
import { answerCache } from './answer-cache';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let time = 0;
let asked: string[] = [];
const now = () => time;
const good = (value: string) => async () => {
  asked.push(value);
  return value;
};
const bad = async (): Promise<string> => {
  asked.push('bad');
  throw new Error('500');
};

beforeEach(() => {
  time = 1_000_000_000;
  asked = [];
});

describe('an answer that is kept', () => {
  it('is given again for a quarter of an hour, then asked for anew', async () => {
    const answer = answerCache<string>(10, 10, now);
    expect(await answer('a', good('one'))).toBe('one');
    time += 14 * MINUTE;
    expect(await answer('a', good('two'))).toBe('one');
    time += 2 * MINUTE;
    expect(await answer('a', good('three'))).toBe('three');
    expect(asked).toEqual(['one', 'three']);
  });

  it('stands in for a day while asking fails, and no longer', async () => {
    const answer = answerCache<string>(10, 10, now);
    await answer('a', good('one'));
    time += 23 * HOUR;
    expect(await answer('a', bad)).toBe('one');
    time += 2 * HOUR;
    expect(await answer('a', bad)).toBeUndefined();
    time += 2 * MINUTE;
    expect(await answer('a', good('two'))).toBe('two');
  });

  it('is not asked for again within a minute of a failure', async () => {
    const answer = answerCache<string>(10, 10, now);
    expect(await answer('a', bad)).toBeUndefined();
    time += 50_000;
    expect(await answer('a', good('one'))).toBeUndefined();
    time += 20_000;
    expect(await answer('a', good('two'))).toBe('two');
    expect(asked).toEqual(['bad', 'two']);
  });

  it('is asked for once by many at once', async () => {
    const answer = answerCache<string>(10, 10, now);
    const all = Array.from({ length: 100 }, () => answer('a', good('one')));
    expect(new Set(await Promise.all(all))).toEqual(new Set(['one']));
    expect(asked).toEqual(['one']);
  });

  it('goes when too many are kept, the longest unused first', async () => {
    const answer = answerCache<string>(2, 10, now);
    await answer('a', good('a'));
    await answer('b', good('b'));
    await answer('a', good('a'));
    await answer('c', good('c'));
    asked = [];
    await answer('a', good('a'));
    await answer('b', good('b'));
    expect(asked).toEqual(['b']);
  });

  it('waits for its turn when too many questions are under way', async () => {
    const answer = answerCache<string>(10, 1, now);
    let end: (value: string) => void = () => {};
    const slow = answer('a', () => new Promise<string>((resolve) => (end = resolve)));
    expect(await answer('b', good('b'))).toBeUndefined();
    end('a');
    expect(await slow).toBe('a');
    expect(await answer('b', good('b'))).toBe('b');
  });
});
