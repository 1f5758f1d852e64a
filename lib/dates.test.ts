import { afterEach, expect, test } from 'vitest';
import {
  dayOf,
  formatDate,
  formatDay,
  formatInstant,
  formatShortDay,
  isTimeZone,
  parseDay,
  parseInstant,
  startOfDay,
  toOffsetIso,
} from './dates';

const TOKYO = 'Asia/Tokyo';
const NEW_YORK = 'America/New_York';
const processZone = process.env.TZ;

afterEach(() => {
  process.env.TZ = processZone;
});

test.each(['2015-02-18', '2016-02-29', '2000-02-29', '1999-12-31', '0099-01-01'])(
  '%s is a day',
  (day) => expect(parseDay(day)).toBe(day),
);

test.each([
  '2015-02-30',
  '2015-02-29',
  '1900-02-29',
  '2015-04-31',
  '2015-13-01',
  '2015-00-01',
  '2015-01-00',
  '2015-1-1',
  '2015/02/18',
  '20150218',
  ' 2015-02-18',
  '2015-02-18T00:00',
  '12015-02-18',
  '',
  '2015-02-18\n',
])('%j is no day', (source) => expect(parseDay(source)).toBeNull());

test.each([
  ['2015-08-06 01:43:33 +0900', '2015-08-05T16:43:33.000Z'],
  ['2015-08-06 01:43:33+0900', '2015-08-05T16:43:33.000Z'],
  ['2015-08-06T01:43:33+09:00', '2015-08-05T16:43:33.000Z'],
  ['2015-08-06T01:43:33+09', '2015-08-05T16:43:33.000Z'],
  ['2015-08-06 01:43:33 -0330', '2015-08-06T05:13:33.000Z'],
  ['2015-08-06T01:43:33Z', '2015-08-06T01:43:33.000Z'],
  ['2015-08-06t01:43z', '2015-08-06T01:43:00.000Z'],
  ['2015-08-06  01:43', '2015-08-05T16:43:00.000Z'],
  ['2015-08-06T01:43:33.5Z', '2015-08-06T01:43:33.500Z'],
  ['2015-08-06T01:43:33.123456789Z', '2015-08-06T01:43:33.123Z'],
  ['2015-08-06', '2015-08-05T15:00:00.000Z'],
  ['1887-12-31 00:00:00', '1887-12-30T14:41:01.000Z'], // Tokyo used solar time, +09:18:59
])('%s is read in Tokyo as %s', (source, expected) => {
  for (const zone of ['UTC', TOKYO, 'America/Los_Angeles']) {
    process.env.TZ = zone;
    expect(parseInstant(source, TOKYO)?.toISOString()).toBe(expected);
  }
});

test.each([
  '2015-02-30 01:00',
  '2015-08-06 24:00',
  '2015-08-06 01:60',
  '2015-08-06 01:43:60',
  '2015-08-06 1:43',
  '2015-08-06 01:43 +24:00',
  '2015-08-06 01:43 +0960',
  '2015-08-06 01:43 JST',
  '2015-08-06 01',
  '2015-08-06T01:43:33.',
  '2015-08-06 +09:00',
  'yesterday',
  '1438793013',
  '',
])('%j is no instant', (source) => expect(parseInstant(source, TOKYO)).toBeNull());

test('a time without a zone follows summer time', () => {
  const read = (source: string) => parseInstant(source, NEW_YORK)?.toISOString();
  expect(read('2021-03-14 01:59')).toBe('2021-03-14T06:59:00.000Z');
  expect(read('2021-03-14 02:30')).toBe('2021-03-14T07:30:00.000Z'); // does not exist: 03:30 EDT
  expect(read('2021-03-14 03:00')).toBe('2021-03-14T07:00:00.000Z');
  expect(read('2021-11-07 01:30')).toBe('2021-11-07T05:30:00.000Z'); // twice: the first
  expect(read('2021-11-07 02:00')).toBe('2021-11-07T07:00:00.000Z');
});

test('a day starts at its first instant, even if midnight does not exist', () => {
  expect(startOfDay('2015-02-18', TOKYO).toISOString()).toBe('2015-02-17T15:00:00.000Z');
  expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe(
    '2018-11-04T03:00:00.000Z',
  );
  expect(startOfDay('2021-11-07', 'America/Havana').toISOString()).toBe('2021-11-07T04:00:00.000Z');
});

test('an instant is formatted in the given time zone, whatever the time zone of the process', () => {
  const instant = new Date('2015-08-05T16:43:33Z');
  for (const zone of ['UTC', TOKYO, 'America/Los_Angeles']) {
    process.env.TZ = zone;
    expect(dayOf(instant, TOKYO)).toBe('2015-08-06');
    expect(dayOf(instant, NEW_YORK)).toBe('2015-08-05');
    expect(toOffsetIso(instant, TOKYO)).toBe('2015-08-06T01:43:33+09:00');
    expect(toOffsetIso(instant, NEW_YORK)).toBe('2015-08-05T12:43:33-04:00');
    expect(toOffsetIso(instant, 'UTC')).toBe('2015-08-05T16:43:33+00:00');
    expect(toOffsetIso(instant, 'Asia/Kathmandu')).toBe('2015-08-05T22:28:33+05:45');
    expect(formatInstant(instant, 'ja', TOKYO)).toBe('2015年8月6日 1:43');
    expect(formatInstant(instant, 'en', TOKYO)).toBe('6 August 2015, 01:43');
    expect(formatDay('2015-02-18', 'ja')).toBe('2015年2月18日（水）');
    expect(formatDay('2015-02-18', 'en')).toBe('Wednesday, 18 February 2015');
    expect(formatDate('2015-02-18', 'ja')).toBe('2015年2月18日');
    expect(formatDate('2015-02-18', 'en')).toBe('18 February 2015');
    expect(formatShortDay('2015-02-18', 'ja')).toBe('2月18日');
    expect(formatShortDay('2015-02-18', 'en')).toBe('18 Feb');
  }
});

test('midnight is formatted as 0:00, not 24:00', () => {
  const midnight = new Date('2015-12-31T15:00:00Z');
  expect(formatInstant(midnight, 'ja', TOKYO)).toBe('2016年1月1日 0:00');
  expect(toOffsetIso(midnight, TOKYO)).toBe('2016-01-01T00:00:00+09:00');
});

test('an offset with seconds is rounded to minutes, and the time is still the same instant', () => {
  const iso = toOffsetIso(new Date('1880-01-01T00:00:00Z'), TOKYO);
  expect(iso).toBe('1880-01-01T09:19:00+09:19');
});

test.each([
  ['Asia/Tokyo', true],
  ['UTC', true],
  ['asia/tokyo', true],
  ['Asia/Tokio', false],
  ['+09:00', false],
  ['', false],
])('whether %j names a time zone', (name, isOne) => expect(isTimeZone(name)).toBe(isOne));
