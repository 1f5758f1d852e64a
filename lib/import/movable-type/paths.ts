import { fieldOf } from './record-fields';
import type { ExportRecord } from './records';

/**
 * Returns the paths that an entry may have had, the most likely first: the URL in the export, or
 * else the path on Hatena Blog (`/entry/<BASENAME>`) and those of the default archives of Movable
 * Type (`/2020/01/name.html`; since version 4, each `_` in the name is a `-`).
 */
export function pathsOf(record: ExportRecord, isHatena = true): string[] {
  const url = fieldOf(record, 'UNIQUE URL');
  if (URL.canParse(url)) {
    const { pathname, search } = new URL(url);
    return [`${pathname}${search}`];
  }
  const name = fieldOf(record, 'BASENAME');
  if (name === '') return [];
  const hatena = [`/entry/${name}`];
  const month = monthOf(fieldOf(record, 'DATE'));
  const native =
    month === ''
      ? []
      : [...new Set([name.replaceAll('_', '-'), name])].map((end) => `/${month}/${end}.html`);
  return isHatena ? [...hatena, ...native] : native;
}

/** Returns the month of a date, such as `2020/01`. */
function monthOf(date: string): string {
  const american = /^(\d{1,2})\/\d{1,2}\/(\d{4})/.exec(date);
  if (american) return `${american[2]}/${american[1]?.padStart(2, '0')}`;
  const ordered = /^(\d{4})[-/](\d{1,2})/.exec(date);
  return ordered ? `${ordered[1]}/${ordered[2]?.padStart(2, '0')}` : '';
}
