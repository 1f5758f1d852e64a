import { foldSlug } from '../urls';
import type { Fault } from './fault';
import type { ParsedPost } from './parse-post';

/**
 * A fault for each post whose slug an earlier file has, or one that looks the same.
 *
 * @param shown a file as the author would open it.
 */
export function slugsTaken(
  read: readonly { file: string; parsed: ParsedPost }[],
  shown: (file: string) => string,
): { file: string; faults: Fault[] }[] {
  const owners = new Map<string, { file: string; slug: string }>();
  const faults: { file: string; faults: Fault[] }[] = [];
  for (const { file, parsed } of read) {
    if (!parsed.post) continue;
    const { slug } = parsed.post;
    const folded = foldSlug(slug);
    const owner = owners.get(folded);
    if (owner === undefined) {
      owners.set(folded, { file, slug });
      continue;
    }
    const name =
      slug !== owner.slug ? 'slugAlike' : sameButForm(file, owner.file) ? 'slugForm' : 'slugTaken';
    const fact = { value: slug, other: shown(owner.file) };
    faults.push({ file, faults: [{ name, ...parsed.slugAt, fact }] });
  }
  return faults;
}

/** Whether two files have one name, written in different forms of Unicode (UAX #15). */
function sameButForm(file: string, other: string): boolean {
  const [one, two] = [file, other].map((path) => path.slice(path.lastIndexOf('/') + 1));
  return one !== two && one?.normalize('NFC') === two?.normalize('NFC');
}
