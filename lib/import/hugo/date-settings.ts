import type { Value } from '../read/front-matter';
import { listOf, textOf } from '../read/values';

/** Where the date of a post is. */
export interface DateSettings {
  /** The keys of the front matter in which it is looked for. */
  days: string[];
  /** Whether the day in a file name counts before those keys, or after; its rest is the slug of the post then. */
  dayInName?: 'before' | 'after';
}

const DEFAULT = ['date', 'publishDate', 'pubdate', 'published'];

/** Reads `frontmatter.date` of the settings (https://gohugo.io/configuration/front-matter/#dates). */
export function dateSettings(written: Value | undefined): DateSettings {
  const names = listOf(written).map((name) => textOf(name).toLowerCase());
  const keys = names.flatMap((name) =>
    name === ':default' ? DEFAULT : name.startsWith(':') ? [] : name,
  );
  const at = names.indexOf(':filename');
  return {
    days: keys.length > 0 ? keys : DEFAULT,
    dayInName: at < 0 ? undefined : at === 0 ? 'before' : 'after',
  };
}
