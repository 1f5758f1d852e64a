import type { Library } from '../../posts/load';
import { slugOfTitle } from '../../posts/slug-of-title';
import { foldSlug, MAX_SLUG_BYTES, slugFault } from '../../urls';

/** Chooses slugs that no other post has. Slugs with the same `foldSlug` count as one. */
export class FreeSlugs {
  private readonly taken = new Set<string>();
  /** For each slug that several posts want, a number below which all are taken. */
  private readonly numbers = new Map<string, number>();

  constructor(bySlug: Library['bySlug']) {
    for (const slug of bySlug.keys()) this.taken.add(foldSlug(slug));
  }

  /** Marks a slug as taken. */
  take(slug: string): void {
    this.taken.add(foldSlug(slug));
  }

  /** Returns whether a slug is taken. */
  has(slug: string): boolean {
    return this.taken.has(foldSlug(slug));
  }

  /**
   * Returns the wanted slug when it is valid and free, or else a slug that is made from it or from
   * the title. Adds a number to a slug that is taken or reserved.
   *
   * @param isAllowed whether the post may have a slug that is free.
   */
  choose(wanted: string, title: string, isAllowed: (slug: string) => boolean): string {
    const usable = [wanted.normalize('NFC'), slugOfTitle(wanted), slugOfTitle(title)].find(
      (name) =>
        name !== '' &&
        !name.startsWith('.') &&
        isFileName(name) &&
        ['reserved', null].includes(slugFault(name)),
    );
    const stem = usable ?? 'post';
    const isFree = (name: string) => slugFault(name) === null && !this.has(name);
    const key = foldSlug(stem);
    let number = this.numbers.get(key) ?? 1;
    while (!isFree(withNumber(stem, number))) number++;
    this.numbers.set(key, number);
    for (; ; number++) {
      const name = withNumber(stem, number);
      if (!isFree(name) || !isAllowed(name)) continue;
      this.take(name);
      return name;
    }
  }
}

function withNumber(stem: string, number: number): string {
  if (number === 1) return stem;
  const end = `-${number}`;
  return slugFault(stem + end) === 'long'
    ? slugOfTitle(stem, MAX_SLUG_BYTES - end.length) + end
    : stem + end;
}

/**
 * Returns whether a name can be a file name on every system: Windows forbids some characters and
 * some names.
 */
function isFileName(name: string): boolean {
  return !/[:*?"<>|]|[. ]$/.test(name) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
