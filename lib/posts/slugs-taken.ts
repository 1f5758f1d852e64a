import { foldSlug } from '../urls';
import type { Fault } from './fault';
import type { ParsedPost } from './parse-post';

/**
 * A fault for each post whose slug is the same as that of an earlier file, or differs only in case or width.
 *
 * @param toDisplayPath turns the path of a file into the one that the author reads in messages.
 */
export function slugsTaken(
  read: readonly { file: string; parsed: ParsedPost }[],
  toDisplayPath: (file: string) => string,
): { file: string; faults: Fault[] }[] {
  const firstBySlug = new Map<string, { file: string; slug: string }>();
  const faults: { file: string; faults: Fault[] }[] = [];
  for (const { file, parsed } of read) {
    // A description of a series has no path of its own.
    if (!parsed.post || parsed.post.kind === 'series') continue;
    const { slug } = parsed.post;
    const folded = foldSlug(slug);
    const first = firstBySlug.get(folded);
    if (first === undefined) {
      firstBySlug.set(folded, { file, slug });
      continue;
    }
    const name =
      slug !== first.slug
        ? 'slugAlike'
        : differsInFormOnly(file, first.file)
          ? 'slugForm'
          : 'slugTaken';
    const fact = { value: slug, other: toDisplayPath(first.file) };
    faults.push({ file, faults: [{ name, ...parsed.slugAt, fact }] });
  }
  return faults;
}

/** Whether two file names differ only in their Unicode normalization form (UAX #15). */
function differsInFormOnly(file: string, other: string): boolean {
  const [one, two] = [file, other].map((path) => path.slice(path.lastIndexOf('/') + 1));
  return one !== two && one?.normalize('NFC') === two?.normalize('NFC');
}
