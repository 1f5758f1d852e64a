import { statSync } from 'node:fs';
import { dayOf } from '../../dates';
import type { PostDate } from './post-date';

/**
 * Returns the day on which a file was made, or was last changed when the file system does not store
 * that, or when it is earlier: a copy is made later than its original.
 *
 * @param timeZone IANA name of the zone of the day.
 */
export function fileDay(path: string, timeZone: string): PostDate {
  const { birthtime, mtime } = statSync(path);
  const isStored = birthtime.getTime() > 0;
  return { day: dayOf(isStored && birthtime < mtime ? birthtime : mtime, timeZone) };
}
