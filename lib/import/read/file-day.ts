import { statSync } from 'node:fs';
import { dayOf } from '../../dates';
import type { ImportedPost } from '../imported-post';
import type { PostDate } from './post-date';

/**
 * Gives a post the day on which its file was created or last changed, whichever is earlier: a copy of a
 * file is created later than the original was changed. When the file system does not store the time
 * of creation, it is the day of the last change. It is added to the notes.
 *
 * @param timeZone IANA name of the zone of the day.
 */
export function takeDayOfFile(post: ImportedPost, file: string, timeZone: string): void {
  const { birthtime, mtime } = statSync(file);
  const isStored = birthtime.getTime() > 0;
  post.publishedOn = { day: dayOf(isStored && birthtime < mtime ? birthtime : mtime, timeZone) };
  post.notes.push({ level: 'changed', name: 'dayOfFile', value: '' });
}

/** Returns when a file was created. */
export function creationOf(file: string, timeZone: string): PostDate {
  const instant = statSync(file).birthtime;
  return { day: dayOf(instant, timeZone), instant };
}
