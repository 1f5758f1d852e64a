import { ownText } from '../export/own-text';
import { ownHosts } from '../urls/own-hosts';

/** What comes before the date in a path, the date with the name of the entry, and what follows. */
const ENTRY =
  /^(\/(?:[^/]+\/)*?)(\d{4}\/\d\d\/(?:\d\d\/)?[^/.]+)(\.[a-z]{2,5}|\/|\/index\.\w{2,5})?$/i;

/** Where entries of a blog are, according to links to them. */
interface Archive {
  host: string;
  pattern: string;
  /** The entries that links of this form lead to. */
  ends: Set<string>;
}

/** Collects links that may lead to entries of the blog itself. */
export class ArchiveLinks {
  readonly #archives = new Map<string, Archive>();

  add(host: string, path: string): void {
    const [, before = '', end, after = ''] = ENTRY.exec(path) ?? [];
    if (end === undefined) return;
    const folders = /^\d{4}\/\d\d\/\d\d\//.test(end) ? ':day' : ':month';
    const pattern = `${before}${folders}/:name${after}`;
    const key = `${host} ${pattern}`;
    const archive = this.#archives.get(key);
    if (archive) archive.ends.add(ownText(end));
    else this.#archives.set(key, ownText({ host, pattern, ends: new Set([end]) }));
  }

  /**
   * Returns the hosts of the blog and the patterns of the paths of its entries, the most frequent
   * first.
   *
   * @param own the ends of the paths of all entries (`pathEnds`).
   */
  ofBlog(own: ReadonlySet<string>): { hosts: string[]; patterns: string[] } {
    const found = [...this.#archives.values()]
      .map(({ host, pattern, ends }) => ({
        host,
        pattern,
        count: [...ends].filter((end) => own.has(end)).length,
      }))
      .sort((a, b) => b.count - a.count || (a.pattern < b.pattern ? -1 : 1));
    const counts = new Map<string, number>();
    for (const { host, count } of found) counts.set(host, (counts.get(host) ?? 0) + count);
    const hosts = ownHosts(counts);
    const patterns = found.filter(({ host, count }) => count > 1 && hosts.has(host));
    return { hosts: [...hosts], patterns: [...new Set(patterns.map(({ pattern }) => pattern))] };
  }
}
