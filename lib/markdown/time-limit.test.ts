import { expect, test } from 'vitest';
import { OutOfTimeError, TimeLimit, withinTime } from './time-limit';

function forever(): never {
  for (;;);
}

test('work gives back what it makes', async () => {
  const limit = new TimeLimit(10_000);
  expect(limit.run(() => 'made')).toBe('made');
  expect(await limit.run(async () => 'later')).toBe('later');
});

test('work without end is ended, in loops and in regular expressions', () => {
  expect(() => new TimeLimit(20).run(forever)).toThrow(OutOfTimeError);
  const backtracks = () => /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  expect(() => new TimeLimit(20).run(backtracks)).toThrow(OutOfTimeError);
});

test('what catches every error does not catch the end of its time', () => {
  const stubborn = () => {
    try {
      forever();
    } catch {
      return 'caught';
    }
  };
  expect(() => new TimeLimit(20).run(stubborn)).toThrow(OutOfTimeError);
});

test('what is left is counted over all work', () => {
  const limit = new TimeLimit(20);
  expect(() => limit.run(forever)).toThrow(OutOfTimeError);
  expect(() => limit.run(forever)).toThrow(OutOfTimeError);
});

test('an error of the work is thrown as it is', () => {
  const error = new RangeError('own');
  expect(() =>
    new TimeLimit(10_000).run(() => {
      throw error;
    }),
  ).toThrow(error);
});

test('one limit can run within another', () => {
  const outer = new TimeLimit(10_000);
  const inner = () => new TimeLimit(20).run(forever);
  expect(() => outer.run(inner)).toThrow(OutOfTimeError);
  expect(outer.run(() => 'still there')).toBe('still there');
});

test('work that used little of the processor in its time is tried again with more', async () => {
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

test('a long text may take longer', async () => {
  const never = async () => {
    throw new OutOfTimeError(1);
  };
  await expect(withinTime('a'.repeat(2_000_000), never)).rejects.toThrow('ended after 50 s');
});
