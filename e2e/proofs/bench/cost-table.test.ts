import { expect, test } from 'vitest';
import { costTable } from './cost-table';

const blog = (name: string, ...seconds: [number, number, number]) => {
  const [cold, warm, same] = seconds.map((value) => ({ seconds: value, megabytes: value * 10 }));
  if (!cold || !warm || !same) throw new Error('a blog needs the times of three builds');
  return { name, builds: { cold, warm, same }, pageBytes: 1000 };
};

test('after the seconds of each build comes their ratio to those of each reference blog in the list', () => {
  const table = costTable([blog('bare', 10, 4, 2), blog('this', 5, 1, 1)], ['bare', 'missing']);
  expect(table.split('\n')).toEqual([
    '| blog | build, s | of bare | one post changed, s | of bare | nothing changed, s | of bare | peak MB | page, B |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| bare | 10.0 | 1.00 | 4.0 | 1.00 | 2.0 | 1.00 | 100 | 1000 |',
    '| this | 5.0 | 0.50 | 1.0 | 0.25 | 1.0 | 0.50 | 50 | 1000 |',
  ]);
});
