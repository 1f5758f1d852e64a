import { existsSync } from 'node:fs';
import { exportEncoding } from '../export/encoding';
import { uploadIn } from '../export/media';
import { ownText } from '../export/own-text';
import type { Entry, Skipped, Source } from '../imported-post';
import { type BodyForm, bodyMarkdown, formOf } from '../movable-type/body';
import { readLibrary } from '../movable-type/export-index';
import { readEntry } from '../movable-type/post';
import { fieldOf } from '../movable-type/record-fields';
import { recordsOf } from '../movable-type/records';
import type { ReadOptions } from '../read/options';

/**
 * Opens an export in the form of Movable Type, as it and Hatena Blog, FC2, livedoor and others write
 * it. It is read twice, an entry at a time.
 *
 * @throws ProblemsError when it cannot be read to its end.
 */
export async function openMovableType({
  path,
  media,
  encoding,
  timeZone,
}: ReadOptions): Promise<Source> {
  const name = await exportEncoding(path, encoding);
  const library = await readLibrary(path, name);
  const skipped = new Map<string, Skipped>();
  const forms = new Map<string, BodyForm>();

  async function* entries(): AsyncGenerator<Entry> {
    const seen = new Map<string, number>();
    for await (const record of recordsOf(path, name)) {
      const entry = ownText(readEntry(record, library, timeZone));
      // Such a record only brings comments for an entry that is elsewhere.
      if (fieldOf(record, 'NO ENTRY') === '1') {
        skipped.set(entry.id, { id: entry.id, why: 'template', detail: 'NO ENTRY' });
        continue;
      }
      const count = (seen.get(entry.id) ?? 0) + 1;
      seen.set(entry.id, count);
      if (count > 1) entry.id = `${entry.id} (${count})`;
      forms.set(entry.id, formOf(record, library));
      yield entry;
    }
  }

  const folder = media !== undefined && existsSync(media) ? media : undefined;
  return {
    hosts: library.hosts,
    name: library.authors[0],
    entries,
    skipped: () => [...skipped.values()],
    translate: (entry) => bodyMarkdown(entry, forms.get(entry.id) ?? 'html', library),
    assetRoots: folder === undefined ? [] : [folder],
    assetFolders: () => [],
    assetOf: (address) =>
      folder !== undefined && isOwn(address, library.hosts) ? uploadIn(folder, address) : undefined,
  };
}

/** Whether a picture at an address is the blog's: at its own hosts, or at Hatena Fotolife. */
function isOwn(address: string, hosts: readonly string[]): boolean {
  if (!/^(?:https?:)?\/\//i.test(address)) return true;
  if (!URL.canParse(address, 'https://old.invalid')) return false;
  const { hostname } = new URL(address, 'https://old.invalid');
  return hosts.includes(hostname) || /(?:^|\.)(?:st-hatena\.com|f\.hatena\.ne\.jp)$/.test(hostname);
}
