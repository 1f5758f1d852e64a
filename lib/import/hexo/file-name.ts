import type { HexoConfig } from './config';
import { hexoSlug } from './slug';

const SEGMENTS = new Map([
  ['year', '\\d{4}'],
  ['month', '\\d{2}'],
  ['day', '\\d{2}'],
  ['i_month', '\\d{1,2}'],
  ['i_day', '\\d{1,2}'],
  ['hash', '[\\da-f]{12}'],
]);

/** The values that a file name gives to its post. */
export interface FileName {
  /** The value of `:title` in permalinks. */
  slug: string;
  /** The day as `YYYY-MM-DD`, when the file name contains one. */
  day?: string;
  /** The other fields of the pattern, such as `lang`. */
  fields: Record<string, string>;
}

/**
 * Reads a file name by the pattern `new_post_name` (https://hexo.io/docs/writing#Filename).
 *
 * @param stem path below `_posts`, without the extension.
 */
export function readFileName(stem: string, { fileName }: Pick<HexoConfig, 'fileName'>): FileName {
  const names: string[] = [];
  const source = fileName.replace(/:(\w+)|[\\^$.*+?()[\]{}|/-]/g, (found, name?: string) => {
    if (name === undefined) return `\\${found}`;
    names.push(name);
    return `(${SEGMENTS.get(name) ?? '.+?'})`;
  });
  const [, ...values] = new RegExp(`^${source}$`).exec(stem) ?? [];
  const said = new Map(names.map((name, index) => [name, values[index] ?? '']));
  const { title, year, month, day, i_month, i_day, hash: _, ...fields } = Object.fromEntries(said);
  const [ofMonth, ofDay] = [month || i_month, day || i_day];
  return {
    slug: title || hexoSlug(stem),
    day:
      year && ofMonth && ofDay && `${year}-${ofMonth.padStart(2, '0')}-${ofDay.padStart(2, '0')}`,
    fields: values.length > 0 ? fields : {},
  };
}
