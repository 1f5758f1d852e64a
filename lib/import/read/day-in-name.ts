import { type PostDate, readPostDate } from './post-date';

/** Returns the day at the beginning of a file name, such as `2023-08-08-name.md`. */
export function dayInName(path: string, timeZone: string): PostDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const day = /^(\d{4}-\d{2}-\d{2})(?:[-_ .]|$)/.exec(name)?.[1];
  return (day && readPostDate(day, timeZone)) || undefined;
}
