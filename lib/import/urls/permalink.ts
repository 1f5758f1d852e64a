import type { PostDate } from '../read/post-date';

/** The fields that a permalink pattern can use. */
interface PermalinkParts {
  publishedOn?: PostDate;
  timeZone: string;
  /** Other fields, such as `title`, `slug` and `categories`. */
  [field: string]: string | PostDate | undefined;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * Fills in a pattern such as `/:year/:month/:day/:title/`. A field without a value becomes `''`,
 * and repeated slashes become one. A field that is not among the parts stays.
 *
 * @param onUnknown called for such a field, which only a plugin of the old blog knows.
 */
export function fillPermalink(
  pattern: string,
  parts: PermalinkParts,
  onUnknown = (_field: string) => {},
): string {
  const values: Record<string, unknown> = { ...datesOf(parts), ...parts };
  const filled = pattern.replace(/:([a-z_]+)/g, (whole, name: string) => {
    // In `:month_:day`, the underscore is not part of the field name.
    const field = Object.hasOwn(values, name) ? name : name.replace(/_$/, '');
    if (!Object.hasOwn(values, field)) {
      onUnknown(field);
      return whole;
    }
    const value = values[field];
    return (typeof value === 'string' ? value : '') + name.slice(field.length);
  });
  return `/${filled}`.replace(/\/{2,}/g, '/');
}

/** Returns the date fields of patterns. All are `''` when there is no date. */
export function datesOf({
  publishedOn,
  timeZone,
}: Pick<PermalinkParts, 'publishedOn' | 'timeZone'>): Record<string, string> {
  if (!publishedOn) {
    // Use the same keys with empty values.
    const some = datesOf({ publishedOn: { day: '2000-01-01' }, timeZone });
    return Object.fromEntries(Object.keys(some).map((field) => [field, '']));
  }
  const [year = '', month = '', day = ''] = publishedOn.day.split('-');
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
  const [hour = '00', minute = '00', second = '00'] = publishedOn.instant
    ? clock.format(publishedOn.instant).split(':')
    : [];
  const midnight = Date.parse(`${publishedOn.day}T00:00:00Z`);
  const ordinal = Math.round((midnight - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000) + 1;
  const weekday = new Date(midnight).getUTCDay();
  const weekdayName = WEEKDAYS[weekday] ?? '';
  const name = MONTHS[Number(month) - 1] ?? '';
  return {
    year,
    month,
    day,
    i_month: `${Number(month)}`,
    i_day: `${Number(day)}`,
    short_year: year.slice(2),
    y_day: `${ordinal}`.padStart(3, '0'),
    yearday: `${ordinal}`,
    short_month: name.slice(0, 3),
    long_month: name,
    monthname: name,
    weekday: `${weekday}`,
    weekdayname: weekdayName,
    short_day: weekdayName.slice(0, 3),
    long_day: weekdayName,
    hour,
    minute,
    second,
  };
}
