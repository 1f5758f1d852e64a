import { type Day, dayOf, parseDay, parseInstant } from '../../dates';

/** A day, with the exact instant when the old blog has a time. */
export interface PostDate {
  day: Day;
  instant?: Date;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DAY = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*(?:[(（][日月火水木金土](?:曜日?)?[)）])?`;
const CLOCK = String.raw`(午前|午後)?\s*(\d{1,2})[:時](\d{2})(?:[:分](\d{2})?(?:[.:]\d+)?)?(?:\s?([AP]M))?`;
const ZONE = String.raw`(?:(?:UTC|GMT)(?=[+-]))?(?:(Z|UTC|GMT|JST|[+-]\d{1,2}(?::?\d{2})?)(?:\s[A-Z]{3,4})?)?(?:\s*\([^()]*\))?`;
/** `2020-01-02T18:04:05Z`, `2020年1月2日(木) 午後6:04`. */
const NUMBERS = new RegExp(`^${DAY}(?:T|\\s+)?(?:${CLOCK})?\\s*${ZONE}$`, 'i');
/** Milliseconds since 1970, as `Date.now()` of JavaScript gives them, or seconds. */
const SINCE_1970 = /^\d{10}(?:\d{2,3})?$/;
/** The year before the first of each Japanese era. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
// `Jul 08 2022`, `July 8, 2022 09:30`, `8 July 2022`, `Mon, 02 Jan 2006 15:04:05 -0700` (RFC 5322 §3.3),
// `July 8, 2022 9:30 PM` (Notion), `Fri Jul 08 2022 09:30:00 GMT+0900 (JST)` (ECMA-262 §21.4.4.41).
const WORDS =
  /^(?:[a-z]{3,9},?\s+)?(?:([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?),?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([AP]M))?)?\s*(?:(?:UTC|GMT)(?=[+-]))?(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?(?:\s*\([^()]*\))?$/i;
// Movable Type: `MM/DD/YYYY hh:mm:ss AM|PM`, where the last word is optional.
const AMERICAN =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?$/i;

/**
 * Parses a date or a time in the formats that blog systems write.
 *
 * @param timeZone IANA name of the zone of the old blog, for times without an offset and for the
 *   day.
 * @returns `undefined` for any other format, or a day that does not exist.
 */
export function readPostDate(source: string, timeZone: string): PostDate | undefined {
  const text = source
    .normalize('NFKC')
    .trim()
    // A zone in parentheses, which Notion writes when it is not that of the reader.
    .replace(/(?<![+-]\d\d:?\d\d\s*)\((?:GMT|UTC)([+-]\d{1,2}(?::?\d{2})?)\)$/, '$1')
    .replace(
      /^(令和|平成|昭和)\s*(元|\d{1,2})年/,
      (_, era, year) => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
    )
    .replace(/^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/, '$1-$2-$3')
    // The first day of a month, as programs read it (ECMA-262 §21.4.1.32).
    .replace(/^(\d{4})[-/.年](\d{1,2})月?$/, '$1-$2-1');
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, year, month, day, before, hour, minute, second, after, zone] = numbers;
    const clock = [inDay(hour, before ?? after), minute, second];
    return dateFrom([year, month, day], clock, zone, timeZone);
  }
  if (SINCE_1970.test(text)) {
    const instant = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return { day: dayOf(instant, timeZone), instant };
  }
  const words = WORDS.exec(text);
  if (words) {
    const [, before, dayAfter, dayBefore, after, year, hour, minute, second, half, zone] = words;
    const month = MONTHS.indexOf((before ?? after ?? '').slice(0, 3).toLowerCase()) + 1;
    return dateFrom(
      [year, `${month}`, dayAfter ?? dayBefore],
      [inDay(hour, half), minute, second],
      zone,
      timeZone,
    );
  }
  const american = AMERICAN.exec(text);
  if (!american) return undefined;
  const [, month, day, year, hour, minute, second, half] = american;
  return dateFrom([year, month, day], [inDay(hour, half), minute, second], undefined, timeZone);
}

/** Converts an hour of a 12-hour clock to a 24-hour clock. */
function inDay(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour;
  return `${(Number(hour) % 12) + (/^(?:PM|午後)$/i.test(half) ? 12 : 0)}`;
}

function dateFrom(
  date: (string | undefined)[],
  clock: (string | undefined)[],
  zone: string | undefined,
  timeZone: string,
): PostDate | undefined {
  const [year = '', month = '', date2 = ''] = date.map((part) => (part ?? '').padStart(2, '0'));
  const day = `${year}-${month}-${date2}`;
  if (clock[0] === undefined) return parseDay(day) === null ? undefined : { day };
  const time = clock.map((part) => (part ?? '').padStart(2, '0')).join(':');
  const instant = parseInstant(`${day} ${time}${offset(zone)}`, timeZone);
  return instant === null ? undefined : { day: dayOf(instant, timeZone), instant };
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  if (/^jst$/i.test(zone)) return '+09:00';
  return zone.replace(/^([+-])(\d)(?!\d)/, '$10$2');
}
