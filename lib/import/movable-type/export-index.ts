import { ownText } from '../export/own-text';
import { pathsOf } from './paths';
import { fieldOf } from './record-fields';
import { recordsOf } from './records';

/** The facts about a whole export that are needed to read its first entry. */
export interface ExportIndex {
  /** Whether Hatena Blog or Hatena Diary wrote the export. */
  isHatena: boolean;
  /** The hosts in links to entries of the blog itself. */
  hosts: readonly string[];
  /** The authors, those with the most entries first. */
  authors: readonly string[];
}

const DATED = /^\d{4}\/\d{2}\/\d{2}\/\d{6}$/;
const LINK = /https?:\/\/([a-z0-9.-]+)(\/[^\s"'<>\])?#]*)/gi;

/**
 * Reads an export once and collects the facts of `ExportIndex`.
 *
 * @throws ProblemsError when the file cannot be read to its end, or is not such an export.
 */
export async function readExportIndex(path: string, encoding: string): Promise<ExportIndex> {
  let isHatena = false;
  const authors = new Map<string, number>();
  /** `own` has the paths of the entries, `linked` the hosts on which each linked path occurs. */
  const own = new Set<string>();
  const linked = new Map<string, Set<string>>();
  for await (const record of recordsOf(path, encoding)) {
    const author = ownText(fieldOf(record, 'AUTHOR'));
    if (author !== '') authors.set(author, (authors.get(author) ?? 0) + 1);
    if (DATED.test(fieldOf(record, 'BASENAME'))) isHatena = true;
    for (const path of pathsOf(record)) own.add(ownText(path));
    for (const { text } of record.sections) {
      if (
        /\bf:id:|class="(?:keyword|hatena-|okeyword)|st-hatena\.com|hatenablog-parts\.com/.test(
          text,
        )
      )
        isHatena = true;
      for (const [, host = '', way = ''] of text.matchAll(LINK)) {
        if (!/\d|entry/.test(way)) continue;
        const hosts = linked.get(way);
        if (hosts) hosts.add(ownText(host.toLowerCase()));
        else linked.set(ownText(way), new Set([ownText(host.toLowerCase())]));
      }
    }
  }
  const hosts = new Set([...linked].flatMap(([way, names]) => (own.has(way) ? [...names] : [])));
  const writers = [...authors].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  return { isHatena, hosts: [...hosts].sort(), authors: writers.map(([name]) => name) };
}
