import type { ImportedPost, Note } from '../imported-post';
import { languageOf } from '../read/language';
import type { Item } from './item';

/** Taxonomies for WordPress and its plugins, not for readers: menus, formats, themes, translations, templates. */
const OF_PROGRAM =
  /^(?:nav_menu|link_category|post_format|wp_.*|(?:term_)?language|(?:post|term)_translations|elementor_.*|yst_prominent_words|product_(?:type|visibility)|action-group)$/;

/**
 * Returns what the terms of a post say: its tags, and by the taxonomies of plugins its series (Organize Series), its
 * authors (Co-Authors Plus), its language and its translations (Polylang).
 *
 * @param notes gets what a post cannot have here.
 */
export function fromTerms(
  { terms, fields }: Item,
  notes: Note[],
): Pick<ImportedPost, 'tags' | 'series' | 'authors' | 'lang' | 'versionOf'> {
  const of = (taxonomy: string) => terms.filter((term) => term.taxonomy === taxonomy);
  const isCoAuthor = ({ taxonomy, slug }: Item['terms'][number]) =>
    taxonomy === 'author' && slug.startsWith('cap-');
  const tags = terms.filter(
    (term) => !OF_PROGRAM.test(term.taxonomy) && term.taxonomy !== 'series' && !isCoAuthor(term),
  );
  const [series, ...others] = of('series');
  for (const { name } of others) {
    notes.push({ level: 'lost', name: 'keyUnknown', value: `series: ${name}` });
  }
  const order = fields.get('_series_part')?.trim() ?? '';
  const authors = terms.filter(isCoAuthor).map(({ name }) => name);
  const lang = languageOf(of('language')[0]?.slug);
  const versionOf = of('post_translations')[0]?.slug;
  return {
    tags: [...new Set(tags.map(({ name }) => name))],
    series: series && {
      name: series.name,
      order: /^\d{1,9}$/.test(order) ? Number(order) : undefined,
    },
    authors: authors.length > 0 ? authors : undefined,
    lang,
    versionOf,
  };
}
