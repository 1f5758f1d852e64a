import { nearest } from '../../nearest-names';
import { site } from '../../site';
import type { Rule } from '../rule';

/** An author whom the settings do not know. Not cached with the file, because the settings can change. */
export const authorUnknown: Rule = {
  name: 'authorUnknown',
  level: 'error',
  find: (page) => {
    const keys = Object.keys(site.authors);
    const unknown = new Set(page.post.authors?.filter((key) => !keys.includes(key)));
    if (unknown.size === 0) return [];
    const written = page.entries
      .filter(({ key }) => key === 'author' || key === 'authors')
      .flatMap(({ value }) => (value?.kind === 'list' ? value.items : (value ?? [])));
    return written.flatMap((item) => {
      const value = item.kind === 'text' ? item.text.trim().normalize('NFC') : '';
      if (!unknown.has(value)) return [];
      const people = Object.entries(site.authors);
      // An author may have written the name of a person instead of the key.
      const byName = people.find(([, { name }]) => name === value)?.[0];
      // Commas do not separate authors, but other systems read them so.
      const several = value.split(/\s*[,、，]\s*/);
      const list = several.length > 1 ? `[${several.join(', ')}]` : undefined;
      const other = byName ?? list ?? nearest(value, keys, 1)[0];
      return [{ line: item.line, column: item.column, value, other }];
    });
  },
};
