import type { Library } from '../../posts/load';
import { slugOfTitle } from '../../posts/slug-of-title';
import { foldSlug, slugFault } from '../../urls';

/** Hands out slugs nobody has; `foldSlug` of two is never the same. */
export class FreeSlugs {
  private readonly taken = new Set<string>();

  constructor(bySlug: Library['bySlug']) {
    for (const slug of bySlug.keys()) this.taken.add(foldSlug(slug));
  }

  /** Takes a slug that was handed out in an earlier run. */
  keep(slug: string): void {
    this.taken.add(foldSlug(slug));
  }

  /** Whether a path `/name` is that of a post. */
  has(slug: string): boolean {
    return this.taken.has(foldSlug(slug));
  }

  /** The wish itself where it can be a slug and is free, else one made of it with a number. */
  give(wish: string, title: string): string {
    const usable = [wish.normalize('NFC'), slugOfTitle(wish), slugOfTitle(title)].find(
      (name) =>
        name !== '' &&
        !name.startsWith('.') &&
        isFileName(name) &&
        ['reserved', null].includes(slugFault(name)),
    );
    const stem = usable ?? 'post';
    for (let number = 1; ; number++) {
      const name = number === 1 ? stem : `${stem}-${number}`;
      if (slugFault(name) !== null || this.has(name)) continue;
      this.keep(name);
      return name;
    }
  }
}

/** Signs that Windows refuses in names, and its names of devices, are left out of new files. */
function isFileName(name: string): boolean {
  return !/[:*?"<>|]|[. ]$/.test(name) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}
