/**
 * Returns the slug of a chapter by the name of its file. Without `chapters` in the configuration,
 * a number before the slug gives the order: `1.cranes.md`. In the oldest form, the name is only the
 * number, which is then the slug.
 */
export function chapterSlug(name: string, order: readonly string[]): string {
  const stem = name.replace(/\.md$/i, '');
  return order.length > 0 ? stem : (/^\d+\.([^.]+)$/.exec(stem)?.[1] ?? stem);
}

/**
 * Returns the files of the chapters of a book in the order of their slugs in its configuration, or
 * in the order of the numbers in their names. Files without a position come last.
 */
export function inOrder(names: readonly string[], order: readonly string[]): string[] {
  const place = (name: string) => {
    if (order.length > 0) {
      const index = order.indexOf(chapterSlug(name, order));
      return index < 0 ? order.length : index;
    }
    return Number(/^\d+/.exec(name)?.[0] ?? Number.POSITIVE_INFINITY);
  };
  return names
    .map((name) => ({ name, at: place(name) }))
    .sort((a, b) => (a.at === b.at ? (a.name < b.name ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(({ name }) => name);
}
