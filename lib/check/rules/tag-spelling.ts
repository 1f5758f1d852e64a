import type { YamlValue } from '../../posts/front-matter/yaml';
import { foldSlug } from '../../urls';
import { offsetAt } from '../page';
import type { Rule } from '../rule';

/** A tag that most posts spell in another case or width; the loader has chosen the spelling. */
export const tagSpelling: Rule = {
  name: 'tagSpelling',
  level: 'warning',
  find: (page) => {
    const { post, source } = page;
    if (post.tags.length === 0) return [];
    const chosen = new Map(post.tags.map((tag) => [foldSlug(tag), tag]));
    const tags = page.entries.find(({ key }) => key === 'tags')?.value ?? null;
    return textsOf(tags).flatMap(({ line, column, text, plain }) => {
      const name = text.trim().normalize('NFC');
      const other = chosen.get(foldSlug(name)) ?? name;
      if (other === name) return [];
      // Between quotation marks the text begins one character later.
      const start = offsetAt(source, { line, column }) + (plain ? 0 : 1);
      const safe = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .+_-]*$/u.test(other);
      return [
        {
          line,
          column,
          value: text,
          other,
          edits: safe ? [{ start, old: text, text: other }] : [],
        },
      ];
    });
  },
};

function textsOf(value: YamlValue | null): Extract<YamlValue, { kind: 'text' }>[] {
  if (value?.kind === 'list') return value.items.flatMap(textsOf);
  return value?.kind === 'text' ? [value] : [];
}
