import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withinDeadline } from './deadline';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('returns the result, or throws the error, of work that ends in time', async () => {
  expect(await withinDeadline(async () => 'done')).toBe('done');
  await expect(withinDeadline(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});

test('throws within ten seconds when work never ends', async () => {
  const outcome = withinDeadline(() => new Promise(() => {})).catch(String);
  await vi.advanceTimersByTimeAsync(9999);
  expect(await outcome).toContain('no answer');
});
