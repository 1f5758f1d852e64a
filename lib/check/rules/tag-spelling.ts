import type { YamlEntry, YamlValue } from '../../posts/front-matter/yaml';
import { foldSlug } from '../../urls';
import { offsetAt } from '../page';
import type { Finding, Rule } from '../rule';

/**
 * A tag that most posts spell with another case or character width. The loader has already chosen that spelling.
 */
export const tagSpelling: Rule = {
  name: 'tagSpelling',
  level: 'warning',
  find: ({ post, source, entries }) =>
    post.tags.length === 0 ? [] : respelled(textsOf(valueAt(entries, 'tags')), post.tags, source),
};

/** The name of a series that most of its posts spell with another case or character width. */
export const seriesSpelling: Rule = {
  name: 'seriesSpelling',
  level: 'warning',
  find: ({ post, source, entries }) => {
    if (!post.series) return [];
    const value = valueAt(entries, 'series');
    const name =
      value?.kind === 'mapping' ? value.entries.find(({ key }) => key === 'name')?.value : value;
    return respelled(textsOf(name ?? null), [post.series.name], source);
  },
};

type Text = Extract<YamlValue, { kind: 'text' }>;

/** A finding for each written name whose spelling is not the one that the loader has chosen. */
function respelled(written: readonly Text[], chosen: readonly string[], source: string): Finding[] {
  const spellings = new Map(chosen.map((name) => [foldSlug(name), name]));
  return written.flatMap(({ line, column, text, plain }) => {
    const name = text.trim().normalize('NFC');
    const other = spellings.get(foldSlug(name)) ?? name;
    if (other === name) return [];
    // The position of a quoted value is that of its quotation mark.
    const start = offsetAt(source, { line, column }) + (plain ? 0 : 1);
    const needsNoQuotes = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .+_-]*$/u.test(other);
    const edits = needsNoQuotes ? [{ start, old: text, text: other }] : [];
    return [{ line, column, value: text, other, edits }];
  });
}

function valueAt(entries: readonly YamlEntry[], key: string): YamlValue | null {
  return entries.find((entry) => entry.key === key)?.value ?? null;
}

function textsOf(value: YamlValue | null): Text[] {
  if (value?.kind === 'list') return value.items.flatMap(textsOf);
  return value?.kind === 'text' ? [value] : [];
}
