import { type Day, parseDay } from '../dates';
import { FORMER_PATH_FIELDS, splitFormerPath } from '../settings/former-path';

/** The facts about a post that a path of an earlier blog system contains. */
export interface FormerPath {
  /** The day in the path. */
  day?: Day;
  /** The month in the path, `YYYY-MM`, if the date exists. */
  month?: string;
  /** The name in the path, still percent-encoded. */
  name?: string;
}

/**
 * Compiles a pattern of `site.config.ts` into a function that reads paths. In a pattern, `:year`, `:month`, `:day`,
 * `:time` and `:slug` match a year, a month and so on; a `*` at the end matches the rest of the path, or nothing.
 *
 * @returns a function that returns `null` for a path that does not match, or whose date does not exist.
 * @throws Error for an invalid pattern; the settings have refused those before.
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

/** Whether any of these patterns contains a day. If none does, nobody requests the list of a day. */
export function haveDays(patterns: readonly string[]): boolean {
  return patterns.some((pattern) => pattern.includes(':day'));
}

function escapeExpression(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
