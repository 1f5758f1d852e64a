import { type PostDate, readPostDate } from './post-date';

/**
 * Returns the day at the beginning of a file name, such as `2023-08-08-name.md` or `20230808_name.md`; for `index.md`, of
 * the name of its folder.
 */
export function dayInName(path: string, timeZone: string): PostDate | undefined {
  const own = path.replace(/\/index(?:\.\w+)?$/i, '');
  const name = own.slice(own.lastIndexOf('/') + 1);
  const found =
    /^(\d{4})-(\d{2})-(\d{2})(?![^-_ .])|^((?:19|20)\d{2})(\d{2})(\d{2})(?![^-_ .])/.exec(name);
  const day = found?.slice(1).filter(Boolean).join('-');
  return day === undefined ? undefined : readPostDate(day, timeZone);
}
