import { ownText } from '../export/own-text';
import { pathsOf } from './paths';
import { fieldOf } from './record-fields';
import { recordsOf } from './records';

/** What has to be known of a whole export before its first entry can be read. */
export interface ExportIndex {
  /** Written by Hatena Blog or Hatena Diary. */
  isHatena: boolean;
  /** Hosts that links to the blog's own entries name. */
  hosts: readonly string[];
  /** People who wrote entries, those who wrote most first. */
  authors: readonly string[];
}

const DATED = /^\d{4}\/\d{2}\/\d{2}\/\d{6}$/;
const LINK = /https?:\/\/([a-z0-9.-]+)(\/[^\s"'<>\])?#]*)/gi;

/**
 * Reads an export once for what its entries have in common.
 *
 * @throws ProblemsError when it cannot be read to its end, or is no such export.
 */
export async function readExportIndex(path: string, encoding: string): Promise<ExportIndex> {
  let isHatena = false;
  const authors = new Map<string, number>();
  /** Own paths, and the hosts each other path is linked at. */
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
