import type { ImportedPost, Note } from '../imported-post';
import { type Fields, textsOf } from './fields';
import { mappingOf, textOf } from './values';

/** The place in a series, in a key of its own, as themes of Hugo write it. */
const ORDER = ['series_order', 'seriesOrder'];

/**
 * Reads the series of a post: a text, a list, or a mapping with `name` and `order`. A post here has one series, so the
 * others of a list are added to the notes.
 */
export function seriesOf(fields: Fields, notes: Note[]): ImportedPost['series'] {
  const value = fields.peek('series');
  const [name, ...others] = textsOf(value);
  // `series: true` only turns something on in a theme.
  if (name === undefined || /^(?:true|false)$/i.test(name)) return undefined;
  fields.get(['series']);
  for (const other of others) {
    notes.push({ level: 'lost', name: 'keyUnknown', value: `series: ${other}` });
  }
  const order = textOf(mappingOf(value).order) || textOf(fields.get(ORDER)?.value);
  return /^\d{1,9}$/.test(order) ? { name, order: Number(order) } : { name };
}
