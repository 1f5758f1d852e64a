import { type Day, dayOf, parseDay, parseInstant } from '../../dates';

/** 2026/10/1, 2026.10.01, 2026年10月1日, 20261001; an instant that parseInstant does not read may follow. */
const WRITTEN = /^(\d{4})(?:([-/.年])(\d{1,2})[-/.月](\d{1,2})|(\d{2})(\d{2}))日?(?!\d)/;

/**
 * The day an author means by a date in another form than front matter has.
 *
 * @param timeZone in which an instant is a day.
 * @returns `''` when there is no such day, or none can be told.
 */
export function guessDay(text: string, timeZone: string): Day | '' {
  const instant = parseInstant(text, timeZone);
  if (instant) return dayOf(instant, timeZone);
  const [, year, , month, day, mm = month, dd = day] = WRITTEN.exec(text.normalize('NFKC')) ?? [];
  return parseDay(`${year}-${mm?.padStart(2, '0')}-${dd?.padStart(2, '0')}`) ?? '';
}
