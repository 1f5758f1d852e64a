import { type Day, dayOf, parseDay, parseInstant } from '../../dates';

/** 2026/10/1, 2026.10.01, 2026年10月1日, 20261001; anything but a digit may follow, such as a time of day. */
const OTHER_FORMS = /^(\d{4})(?:([-/.年])(\d{1,2})[-/.月](\d{1,2})|(\d{2})(\d{2}))日?(?!\d)/;

/**
 * The day that an author means by a date that is not written `YYYY-MM-DD`.
 *
 * @param timeZone IANA name. If the text is an instant, the result is its day in this time zone.
 * @returns `''` when the day does not exist or the form is not recognized.
 */
export function guessDay(text: string, timeZone: string): Day | '' {
  const instant = parseInstant(text, timeZone);
  if (instant) return dayOf(instant, timeZone);
  const [, year, , month, day, mm = month, dd = day] =
    OTHER_FORMS.exec(text.normalize('NFKC')) ?? [];
  return parseDay(`${year}-${mm?.padStart(2, '0')}-${dd?.padStart(2, '0')}`) ?? '';
}
