import { expect, test } from 'vitest';
import type { Note } from '../imported-post';
import { Fields } from './fields';
import { seriesOf } from './series';

test.each([
  [{ series: '庭' }, { name: '庭' }, []],
  [{ series: ['庭'], series_order: '2' }, { name: '庭', order: 2 }, []],
  [{ series: { name: '庭', order: '0' } }, { name: '庭', order: 0 }, []],
  [{ series: ['庭', '旅'] }, { name: '庭' }, ['series: 旅']],
  [{ series: '庭', series_order: 'first' }, { name: '庭' }, []],
  [{ series_order: '2' }, undefined, []],
])('of %j, the series is %j', (values, series, lost) => {
  const notes: Note[] = [];
  expect(seriesOf(new Fields(values), notes)).toEqual(series);
  expect(notes.map(({ value }) => value)).toEqual(lost);
});

test('what is no series stays unread, so that it is reported', () => {
  const fields = new Fields({ series: 'true', series_order: '2' });
  expect(seriesOf(fields, [])).toBeUndefined();
  expect(fields.unread()).toEqual(['series', 'series_order']);
});
