import { fieldOf } from './record-fields';
import type { ExportRecord } from './records';

/** The archives of Movable Type, unless the links of the blog show where else its entries were. */
const DEFAULT_ARCHIVE = '/:month/:name.html';

/**
 * Returns the paths that an entry may have had: the URL in the export, or else the path on Hatena
 * Blog (`/entry/<BASENAME>`), or else those in the archives of Movable Type (`/2020/01/name.html`;
 * since version 4, each `_` in the name is a `-`).
 *
 * @param archives the patterns that `ArchiveLinks` found.
 */
export function pathsOf(
  record: ExportRecord,
  { isHatena, archives }: { isHatena: boolean; archives: readonly string[] },
): string[] {
  const url = fieldOf(record, 'UNIQUE URL');
  if (URL.canParse(url)) {
    const { pathname, search } = new URL(url);
    return [`${pathname}${search}`];
  }
  const name = fieldOf(record, 'BASENAME');
  if (name === '') return [];
  if (isHatena) return [`/entry/${name}`];
  const [month = '', day = ''] = datesOf(record);
  if (month === '') return [];
  const patterns = archives.length > 0 ? archives : [DEFAULT_ARCHIVE];
  return patterns.flatMap((pattern) =>
    namesOf(name).map((end) =>
      pattern
        .replace(':day', day)
        .replace(':month', month)
        .replace(':name', () => end),
    ),
  );
}

/** Returns the ends that the path of an entry can have, without what follows the name: `2020/01/name`. */
export function pathEnds(record: ExportRecord): string[] {
  const name = fieldOf(record, 'BASENAME');
  if (name === '' || name.includes('/')) return [];
  return datesOf(record).flatMap((date) => namesOf(name).map((end) => `${date}/${end}`));
}

function namesOf(name: string): string[] {
  return [...new Set([name.replaceAll('_', '-'), name])];
}

/** Returns the folders of a date, `2020/01` and `2020/01/02`, or nothing for an unreadable date. */
function datesOf(record: ExportRecord): string[] {
  const date = fieldOf(record, 'DATE');
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(date);
  const ordered = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(date);
  const [year, month, day] = american
    ? [american[3], american[1], american[2]]
    : (ordered?.slice(1) ?? []);
  if (year === undefined || month === undefined || day === undefined) return [];
  const folders = `${year}/${month.padStart(2, '0')}`;
  return [folders, `${folders}/${day.padStart(2, '0')}`];
}
