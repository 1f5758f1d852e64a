import type { Language } from './messages/language';

/** A calendar day in the time zone of the site, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Parses a calendar day, strictly `YYYY-MM-DD`.
 *
 * @returns the same text, or `null` for another form or a day that does not exist (30 February).
 */
export function parseDay(source: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(source)) return null;
  const midnight = new Date(`${source}T00:00:00Z`);
  // V8 parses 30 February as 2 March, so the formatted day must equal the source.
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(source);
  return exists ? source : null;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:(?:[Tt]|[ \t]+)([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d+))?)?[ \t]*([Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/;

/**
 * Parses an instant: ISO 8601 with `T` or spaces between day and time, seconds and their fraction optional,
 * zone `Z`, `+09:00`, `+0900` or `+09`. Without a zone the time is local in `timeZone`; a day alone is its
 * first instant there. A local time that does not exist, because summer time begins, gets the offset before
 * the change; of a local time that occurs twice, the first is taken.
 *
 * @returns `null` for another form, a day that does not exist (30 February), or a time such as 25:00.
 */
export function parseInstant(source: string, timeZone: string): Date | null {
  const [, day = '', hour = '00', minute = '00', second = '00', fraction = '', zone] =
    INSTANT.exec(source) ?? [];
  if (parseDay(day) === null) return null;
  const milliseconds = `${fraction}00`.slice(0, 3);
  const wall = Date.parse(`${day}T${hour}:${minute}:${second}.${milliseconds}Z`);
  return new Date(zone === undefined ? instantAt(wall, timeZone) : wall - parseOffset(zone));
}

/**
 * Whether a text is the IANA name of a time zone that this Node.js supports; an offset such as `+09:00` is
 * not.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** The calendar day of an instant in a time zone. */
export function dayOf(instant: Date, timeZone: string): Day {
  return new Date(wallClockOf(instant.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** The first instant of a day in a time zone. */
export function startOfDay(day: Day, timeZone: string): Date {
  const key = `${timeZone} ${day}`;
  const start = starts.get(key) ?? instantAt(Date.parse(`${day}T00:00:00Z`), timeZone);
  starts.set(key, start);
  return new Date(start);
}

/** Cache of `startOfDay`: the page of a post needs the start of the same day several times. */
const starts = new Map<string, number>();

/** A day with its weekday: `2015年2月18日（水）`, or `Wednesday, 18 February 2015`. */
export function formatDay(day: Day, language: Language): string {
  const weekday = nameOf(day, language, { weekday: language === 'ja' ? 'short' : 'long' });
  const date = formatDate(day, language);
  return language === 'ja' ? `${date}（${weekday}）` : `${weekday}, ${date}`;
}

/** A day without its weekday: `2015年2月18日`, or `18 February 2015`. */
export function formatDate(day: Day, language: Language): string {
  const [year, month, date] = numbersOf(day);
  if (language === 'ja') return `${year}年${month}月${date}日`;
  return `${date} ${nameOf(day, language, { month: 'long' })} ${year}`;
}

/** A day without its year: `2月18日`, or `18 Feb`. */
export function formatShortDay(day: Day, language: Language): string {
  const [, month, date] = numbersOf(day);
  if (language === 'ja') return `${month}月${date}日`;
  return `${date} ${nameOf(day, language, { month: 'short' })}`;
}

/** An instant, to the minute, as local time in a time zone: `2015年8月6日 1:43`, or `6 August 2015, 01:43`. */
export function formatInstant(instant: Date, language: Language, timeZone: string): string {
  const local = new Date(wallClockOf(instant.getTime(), timeZone)).toISOString();
  const [year, month, date] = numbersOf(local.slice(0, 10));
  const time = local.slice(11, 16);
  if (language === 'ja') return `${year}年${month}月${date}日 ${time.replace(/^0/, '')}`;
  return `${date} ${nameOf(local.slice(0, 10), language, { month: 'long' })} ${year}, ${time}`;
}

/** An instant in RFC 3339, to the second, with the offset of a time zone: `2015-08-06T01:43:33+09:00`. */
export function toOffsetIso(instant: Date, timeZone: string): string {
  const time = instant.getTime();
  // RFC 3339 offsets have whole minutes; before about 1900 zones had solar time, with seconds.
  const minutes = Math.round((wallClockOf(time, timeZone) - time) / MINUTE);
  const local = new Date(time + minutes * MINUTE).toISOString().slice(0, 19);
  const hours = `${Math.trunc(Math.abs(minutes) / 60)}`.padStart(2, '0');
  const rest = `${Math.abs(minutes) % 60}`.padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}

/** Offset in milliseconds of `Z`, `+09:00`, `+0900` or `+09`. */
function parseOffset(zone: string): number {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes)) * MINUTE;
  return sign === '-' ? -offset : offset;
}

/**
 * The instant at which clocks in a time zone show a local time.
 *
 * @param wall the local time, in milliseconds as if it were UTC.
 */
function instantAt(wall: number, timeZone: string): number {
  const [before, after] = [wall - DAY, wall + DAY].map(
    (time) => wallClockOf(time, timeZone) - time,
  );
  const candidates = [wall - (before ?? 0), wall - (after ?? 0)];
  const matching = candidates.filter((time) => wallClockOf(time, timeZone) === wall);
  return matching.length > 0 ? Math.min(...matching) : wall - (before ?? 0);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The local time in a time zone at an instant, in milliseconds as if it were UTC. */
function wallClockOf(time: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clock.formatToParts(time)) part[type] = value;
  const day = `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`;
  const seconds = Date.parse(`${day}T${part.hour}:${part.minute}:${part.second}Z`);
  // Intl.DateTimeFormat formats whole seconds; adds the milliseconds again.
  return seconds + (((time % 1000) + 1000) % 1000);
}

function numbersOf(day: Day): [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

const names = new Map<string, Intl.DateTimeFormat>();

/** The name of the weekday or month of a day. */
function nameOf(
  day: Day,
  language: Language,
  part: { weekday: 'short' | 'long' } | { month: 'short' | 'long' },
): string {
  const key = `${language} ${JSON.stringify(part)}`;
  let format = names.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language === 'ja' ? 'ja' : 'en-US', {
      ...part,
      timeZone: 'UTC',
    });
    names.set(key, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}
