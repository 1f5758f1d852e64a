import { type Day, parseDay } from '../dates';
import { FORMER_PATH_FIELDS, splitFormerPath } from '../settings/former-path';

/** What a path under an earlier system says of the post it led to. */
export interface FormerPath {
  /** The day it was filed under. */
  day?: Day;
  /** The month, `YYYY-MM`, when the path has a date that exists. */
  month?: string;
  /** Its name, still encoded as in the path. */
  name?: string;
}

/**
 * Makes a pattern of `site.config.ts` into a function that reads paths. `:year`, `:month`, `:day`,
 * `:time` and `:slug` stand for themselves, a `*` at the end for the rest of the path or nothing.
 *
 * @throws Error for a pattern that cannot be read; the settings have been held against it before.
 */
export function formerPathReader(pattern: string): (path: string) => FormerPath | null {
  const parts = splitFormerPath(pattern);
  if (!parts) throw new Error(`site.config.ts: formerPaths cannot be ${pattern}`);
  const { stem, rest } = parts;
  const source = stem
    .split(/(:[a-z]+)/)
    .map((part) =>
      part.startsWith(':') ? FORMER_PATH_FIELDS[part.slice(1)] : escapeExpression(part),
    )
    .join('');
  const expression = new RegExp(`^${source}${rest && '(?:/(?<name>.+))?'}/?$`, 'u');
  return (path) => {
    const groups = expression.exec(path)?.groups;
    if (!groups) return null;
    const { year, month, day, name } = groups;
    if (year === undefined || month === undefined || day === undefined) return { name };
    const read = parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return read === null ? null : { day: read, month: read.slice(0, 7), name };
  };
}

/** Whether a path of these patterns can name a day; without one, nothing asks for the lists of days. */
export function haveDays(patterns: readonly string[]): boolean {
  return patterns.some((pattern) => pattern.includes(':day'));
}

function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
