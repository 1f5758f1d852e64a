import type { YamlValue } from '../../posts/front-matter/yaml';
import { foldSlug } from '../../urls';
import { offsetAt } from '../page';
import type { Rule } from '../rule';

/**
 * A tag that most posts spell with another case or character width. The loader has already chosen that spelling.
 */
export const tagSpelling: Rule = {
  name: 'tagSpelling',
  level: 'warning',
  find: (page) => {
    const { post, source } = page;
    if (post.tags.length === 0) return [];
    const spellings = new Map(post.tags.map((tag) => [foldSlug(tag), tag]));
    const tags = page.entries.find(({ key }) => key === 'tags')?.value ?? null;
    return textsOf(tags).flatMap(({ line, column, text, plain }) => {
      const name = text.trim().normalize('NFC');
      const other = spellings.get(foldSlug(name)) ?? name;
      if (other === name) return [];
      // The position of a quoted value is that of its quotation mark.
      const start = offsetAt(source, { line, column }) + (plain ? 0 : 1);
      const needsNoQuotes = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .+_-]*$/u.test(other);
      return [
        {
          line,
          column,
          value: text,
          other,
          edits: needsNoQuotes ? [{ start, old: text, text: other }] : [],
        },
      ];
    });
  },
};

function textsOf(value: YamlValue | null): Extract<YamlValue, { kind: 'text' }>[] {
  if (value?.kind === 'list') return value.items.flatMap(textsOf);
  return value?.kind === 'text' ? [value] : [];
}
