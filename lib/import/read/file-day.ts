import { statSync } from 'node:fs';
import { dayOf } from '../../dates';
import type { PostDate } from './post-date';

/**
 * Returns the day on which a file was created or last changed, whichever is earlier: a copy of a
 * file is created later than the original was changed. When the file system does not store the time
 * of creation, it is the day of the last change.
 *
 * @param timeZone IANA name of the zone of the day.
 */
export function fileDay(path: string, timeZone: string): PostDate {
  const { birthtime, mtime } = statSync(path);
  const isStored = birthtime.getTime() > 0;
  return { day: dayOf(isStored && birthtime < mtime ? birthtime : mtime, timeZone) };
}
