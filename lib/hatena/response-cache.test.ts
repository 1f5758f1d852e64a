import { beforeEach, describe, expect, it } from 'vitest';
import { responseCache } from './response-cache';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let time = 0;
let requested: string[] = [];
const now = () => time;
const succeed = (value: string) => async () => {
  requested.push(value);
  return value;
};
const fail = async (): Promise<string> => {
  requested.push('failed');
  throw new Error('500');
};

beforeEach(() => {
  time = 1_000_000_000;
  requested = [];
});

describe('a cached response', () => {
  it('is reused for 15 minutes, then requested again', async () => {
    const cached = responseCache<string>(10, 10, now);
    expect(await cached('a', succeed('one'))).toBe('one');
    time += 14 * MINUTE;
    expect(await cached('a', succeed('two'))).toBe('one');
    time += 2 * MINUTE;
    expect(await cached('a', succeed('three'))).toBe('three');
    expect(requested).toEqual(['one', 'three']);
  });

  it('is returned for a day while requests fail', async () => {
    const cached = responseCache<string>(10, 10, now);
    await cached('a', succeed('one'));
    time += 23 * HOUR;
    expect(await cached('a', fail)).toBe('one');
    time += 2 * HOUR;
    expect(await cached('a', fail)).toBeUndefined();
    time += 2 * MINUTE;
    expect(await cached('a', succeed('two'))).toBe('two');
  });

  it('is not requested again within a minute of a failure', async () => {
    const cached = responseCache<string>(10, 10, now);
    expect(await cached('a', fail)).toBeUndefined();
    time += 50_000;
    expect(await cached('a', succeed('one'))).toBeUndefined();
    time += 20_000;
    expect(await cached('a', succeed('two'))).toBe('two');
    expect(requested).toEqual(['failed', 'two']);
  });

  it('is requested once by simultaneous calls', async () => {
    const cached = responseCache<string>(10, 10, now);
    const all = Array.from({ length: 100 }, () => cached('a', succeed('one')));
    expect(new Set(await Promise.all(all))).toEqual(new Set(['one']));
    expect(requested).toEqual(['one']);
  });

  it('is removed when there are too many, the least recently used first', async () => {
    const cached = responseCache<string>(2, 10, now);
    await cached('a', succeed('a'));
    await cached('b', succeed('b'));
    await cached('a', succeed('a'));
    await cached('c', succeed('c'));
    requested = [];
    await cached('a', succeed('a'));
    await cached('b', succeed('b'));
    expect(requested).toEqual(['b']);
  });

  it('is not requested while the maximum number of requests is pending', async () => {
    const cached = responseCache<string>(10, 1, now);
    let end: (value: string) => void = () => {};
    const slow = cached('a', () => new Promise<string>((resolve) => (end = resolve)));
    expect(await cached('b', succeed('b'))).toBeUndefined();
    end('a');
    expect(await slow).toBe('a');
    expect(await cached('b', succeed('b'))).toBe('b');
  });
});
