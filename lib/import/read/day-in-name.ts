import { type PostDate, readPostDate } from './post-date';

/** Returns the day at the beginning of a file name, such as `2023-08-08-name.md` or `20230808_name.md`. */
export function dayInName(path: string, timeZone: string): PostDate | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found =
    /^(\d{4})-(\d{2})-(\d{2})(?![^-_ .])|^((?:19|20)\d{2})(\d{2})(\d{2})(?![^-_ .])/.exec(name);
  const day = found?.slice(1).filter(Boolean).join('-');
  return day === undefined ? undefined : readPostDate(day, timeZone);
}
