import type { Library } from '../../posts/load';
import { slugOfTitle } from '../../posts/slug-of-title';
import { foldSlug, MAX_SLUG_BYTES, slugFault } from '../../urls';

/** Chooses slugs that no other post has. Slugs with the same `foldSlug` count as one. */
export class FreeSlugs {
  private readonly taken = new Set<string>();
  /** The number to try next for each slug that several posts want. */
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
    const key = foldSlug(stem);
    for (let number = this.numbers.get(key) ?? 1; ; number++) {
      const name = number === 1 ? stem : withNumber(stem, number);
      if (slugFault(name) !== null || this.has(name) || !isAllowed(name)) continue;
      this.take(name);
      this.numbers.set(key, number + 1);
      return name;
    }
  }
}

function withNumber(stem: string, number: number): string {
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
