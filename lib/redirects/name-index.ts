import { foldSlug } from '../urls';

/** Finds tags and series by the names that URLs of other blog systems have for them. */
export class NameIndex {
  private readonly byFold = new Map<string, string>();
  private readonly byKey = new Map<string, string | undefined>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    const fold = foldSlug(name);
    if (this.byFold.has(fold)) return;
    this.byFold.set(fold, name);
    const key = nameKey(name);
    // A key that two names share refers to neither.
    this.byKey.set(key, this.byKey.has(key) ? undefined : name);
  }

  /** Returns whether a name has exactly this spelling. */
  has(name: string): boolean {
    return this.byFold.get(foldSlug(name)) === name;
  }

  /**
   * Returns the name in its own spelling: `Web Design` for `web design`, and for `web-design` when no other name has
   * that key.
   *
   * @param written decoded.
   */
  find(written: string): string | undefined {
    return this.byFold.get(foldSlug(written)) ?? this.byKey.get(nameKey(written));
  }
}

/**
 * Returns a name as blog systems write it in URLs: letters, digits and single hyphens, in lower case
 * (https://developer.wordpress.org/reference/functions/sanitize_title_with_dashes/,
 * https://jekyllrb.com/docs/liquid/filters/).
 */
export function nameKey(name: string): string {
  return foldSlug(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
