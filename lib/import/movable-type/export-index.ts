import { ownText } from '../export/own-text';
import { ArchiveLinks } from './archives';
import { pathEnds } from './paths';
import { fieldOf } from './record-fields';
import { type ExportRecord, recordsOf } from './records';

/** The facts about a whole export that are needed to read its first entry. */
export interface ExportIndex {
  /** Whether Hatena Blog or Hatena Diary wrote the export. */
  isHatena: boolean;
  /** The hosts of the blog, according to the URLs of its entries and links to them. */
  hosts: readonly string[];
  /** Patterns of the paths of entries, such as `/blog/:month/:name.html`, according to those links. */
  archives: readonly string[];
  /** The authors, those with the most entries first. */
  authors: readonly string[];
}

const DATED = /^\d{4}\/\d{2}\/\d{2}\/\d{6}$/;
const LINK = /https?:\/\/([a-z0-9.-]+)(\/[^\s"'<>\])?#]*)/gi;
/** What Hatena puts into texts, and other services do not. */
const OF_HATENA =
  /\bf:id:|class="(?:keyword|hatena-|okeyword)|st-hatena\.com|hatenablog-parts\.com/;

/**
 * Reads an export once and collects the facts of `ExportIndex`.
 *
 * @throws ProblemsError when the file cannot be read to its end, or is not such an export.
 */
export async function readExportIndex(path: string, encoding: string): Promise<ExportIndex> {
  let isHatena = false;
  const authors = new Map<string, number>();
  /** Paths on Hatena Blog: those of the entries, and the hosts on which each linked path occurs. */
  const own = new Set<string>();
  const linked = new Map<string, Set<string>>();
  const ends = new Set<string>();
  const links = new ArchiveLinks();
  const hosts = new Set<string>();
  for await (const record of recordsOf(path, encoding)) {
    const author = ownText(fieldOf(record, 'AUTHOR'));
    if (author !== '') authors.set(author, (authors.get(author) ?? 0) + 1);
    const name = fieldOf(record, 'BASENAME');
    const url = fieldOf(record, 'UNIQUE URL');
    if (URL.canParse(url)) hosts.add(ownText(new URL(url).hostname));
    if (name !== '') own.add(ownText(`/entry/${name}`));
    for (const end of pathEnds(record)) ends.add(ownText(end));
    const ofOtherService = isOfOtherService(record);
    if (DATED.test(name)) isHatena = true;
    for (const { text } of record.sections) {
      if (!ofOtherService && OF_HATENA.test(text)) isHatena = true;
      for (const [, host = '', way = ''] of text.matchAll(LINK)) {
        if (way.startsWith('/entry/')) {
          const known = linked.get(way) ?? new Set();
          linked.set(ownText(way), known.add(ownText(host.toLowerCase())));
        } else links.add(host.toLowerCase(), way);
      }
    }
  }
  const archives = links.ofBlog(ends);
  for (const [way, names] of linked) if (own.has(way)) for (const host of names) hosts.add(host);
  if (!isHatena) for (const host of archives.hosts) hosts.add(host);
  const writers = [...authors].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  return {
    isHatena,
    hosts: [...hosts].sort(),
    archives: archives.patterns,
    authors: writers.map(([name]) => name),
  };
}

/**
 * Returns whether a record has fields that Hatena does not write. Blogs of other services contain
 * buttons and cards of Hatena, too.
 */
function isOfOtherService(record: ExportRecord): boolean {
  const has = (name: string) => record.fields.some(([key]) => key === name);
  return has('PRIMARY CATEGORY') || has('UNIQUE URL') || (has('ALLOW PINGS') && has('BASENAME'));
}
