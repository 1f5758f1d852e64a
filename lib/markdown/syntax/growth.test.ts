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

// Parsing eight times the text takes about eight times as long; quadratic time would be 64 times as long.
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
  '月^12^日',
  '月^12',
  '![a](b',
  '![a](b =1x',
  '![](/a.png =1x)',
  '^[あ',
  '^[あ [',
  '^[あ]',
  ':::message\n',
  ':::details a\n\n',
  '::::message\n:::note\n',
  ':::code-group\n```sh [a]\n```\n',
  `${[12, 11, 10, 9, 8].map((size) => `${':'.repeat(size)}message\n`).join('')}文\n\n`,
])('the time to parse %j grows in proportion to its repetitions', { retry: 2 }, (unit) => {
  const of = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  timeOf(of(2_500));
  expect(timeOf(of(20_000))).toBeLessThan(20 * timeOf(of(2_500)) + 50);
});

// micromark moves all later tokens whenever a container ends, so that block quotes take quadratic time too.
test('many boxes take about as long as many block quotes', { retry: 2 }, () => {
  const [boxes, quotes] = [':::note\n文\n:::\n\n', '> note\n> 文\n\n'].map((unit) =>
    unit.repeat(700),
  );
  expect(timeOf(boxes ?? '')).toBeLessThan(4 * timeOf(quotes ?? '') + 200);
});
