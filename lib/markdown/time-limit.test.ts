import { expect, test } from 'vitest';
import { OutOfTimeError, outsideLimit, TimeLimit, withinTime } from './time-limit';

function forever(): never {
  for (;;);
}

test('the result of the work is returned', async () => {
  const limit = new TimeLimit(10_000);
  expect(limit.run(() => 'made')).toBe('made');
  expect(await limit.run(async () => 'later')).toBe('later');
});

test('endless work is interrupted, in loops and in regular expressions', () => {
  expect(() => new TimeLimit(20).run(forever)).toThrow(OutOfTimeError);
  const backtracks = () => /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  expect(() => new TimeLimit(20).run(backtracks)).toThrow(OutOfTimeError);
});

test('work that catches all errors cannot catch the timeout', () => {
  const stubborn = () => {
    try {
      forever();
    } catch {
      return 'caught';
    }
  };
  expect(() => new TimeLimit(20).run(stubborn)).toThrow(OutOfTimeError);
});

test('the remaining time is shared by all work', () => {
  const limit = new TimeLimit(20);
  expect(() => limit.run(forever)).toThrow(OutOfTimeError);
  expect(() => limit.run(forever)).toThrow(OutOfTimeError);
});

test('an error of the work is thrown unchanged', () => {
  const error = new RangeError('own');
  expect(() =>
    new TimeLimit(10_000).run(() => {
      throw error;
    }),
  ).toThrow(error);
});

test('a file operation does not begin in work that can be interrupted', async () => {
  const order: string[] = [];
  const read = outsideLimit(async (name: string) => {
    order.push(`read ${name}`);
    return name.length;
  });
  const result = new TimeLimit(10_000).run(() => {
    const promise = read('a.png');
    order.push('end of the work');
    return promise;
  });
  order.push('after the limit');
  expect(await result).toBe(5);
  expect(order).toEqual(['end of the work', 'after the limit', 'read a.png']);
});

test('one limit can run within another', () => {
  const outer = new TimeLimit(10_000);
  const inner = () => new TimeLimit(20).run(forever);
  expect(() => outer.run(inner)).toThrow(OutOfTimeError);
  expect(outer.run(() => 'still there')).toBe('still there');
});

test('work that got little processor time is tried again with a longer limit', async () => {
  let attempts = 0;
  const waiting = async () => {
    attempts++;
    if (attempts < 2) throw new OutOfTimeError(5000);
    return 'done';
  };
  expect(await withinTime('', waiting)).toBe('done');
  attempts = -1000;
  await expect(withinTime('', waiting)).rejects.toThrow('ended after 5 s');
});

test('the limit grows with the length of the text', async () => {
  const never = async () => {
    throw new OutOfTimeError(1);
  };
  await expect(withinTime('a'.repeat(2_000_000), never)).rejects.toThrow('ended after 50 s');
});
