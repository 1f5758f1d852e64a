import { foldSlug } from '../urls';
import type { Fault } from './fault';
import type { ParsedPost } from './parse-post';

type ReadFile = { file: string; parsed: ParsedPost };

/** The names of all series, drafts included, by their folded form (`foldSlug`). */
export function namesOfSeries(read: readonly ReadFile[]): ReadonlyMap<string, string> {
  const names = read.flatMap(({ parsed }) => parsed.post?.series?.name ?? []);
  return new Map(names.map((name) => [foldSlug(name), name]));
}

/**
 * A fault for each description (`series/<name>.md`) of a series that no post belongs to, because nothing would show
 * it, and for the second description of one series. While a post has errors, its series is unknown, and no description
 * is called unused.
 *
 * @param toDisplayPath turns the path of a file into the one that the author reads in messages.
 */
export function unusedDescriptions(
  read: readonly ReadFile[],
  toDisplayPath: (file: string) => string,
): { file: string; faults: Fault[] }[] {
  const names = namesOfSeries(read);
  const isWhole = read.every(({ parsed }) => parsed.post !== undefined);
  const firstByName = new Map<string, string>();
  const faults: { file: string; faults: Fault[] }[] = [];
  for (const { file, parsed } of read) {
    if (parsed.post?.kind !== 'series') continue;
    const value = parsed.post.slug;
    const first = firstByName.get(foldSlug(value));
    if (first !== undefined) {
      const fact = { value, other: toDisplayPath(first) };
      faults.push({ file, faults: [{ name: 'seriesDescribed', fact }] });
    } else if (isWhole && !names.has(foldSlug(value))) {
      faults.push({ file, faults: [{ name: 'seriesEmpty', fact: { value } }] });
    }
    if (first === undefined) firstByName.set(foldSlug(value), file);
  }
  return faults;
}
