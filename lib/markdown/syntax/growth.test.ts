import { expect, test } from 'vitest';
import { syntax } from '../pipeline';

const parser = syntax({ gfm: true });

/** Milliseconds of processor time that parsing takes, the least of three. */
function timeOf(source: string): number {
  const times = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    parser.parse(source);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

// Eight times the text may take eight times as long, and by the square of it 64 times.
test.each([
  '{漢|{漢|',
  '{漢|｜漢《',
  '｜漢《',
  '漢《か',
  '漢《か》',
  '《《',
  '《《漢》',
  '漢字《',
  '{｜《',
  '\\《\\{',
  '{漢字|かんじ}',
])('%j many times over takes time in proportion', (unit) => {
  const of = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  timeOf(of(5_000));
  expect(timeOf(of(40_000))).toBeLessThan(20 * timeOf(of(5_000)) + 50);
});
