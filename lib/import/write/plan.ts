import { posix } from 'node:path';
import type { Entry } from '../imported-post';
import { addressKey } from '../urls/old-paths';

/** What an entry becomes. */
export interface Planned {
  id: string;
  slug: string;
  /** The file of the post, relative to the folder of posts, with `/`. */
  file: string;
}

/** Where every entry of an old blog goes, found by what its posts call each other. */
export class Plan {
  private readonly byAddress = new Map<string, Planned>();
  private readonly byId = new Map<string, Planned>();
  private readonly byName = new Map<string, Planned | undefined>();

  add(entry: Pick<Entry, 'id' | 'name' | 'urls'>, planned: Planned): void {
    for (const url of entry.urls) {
      const key = addressKey(url);
      if (!this.byAddress.has(key)) this.byAddress.set(key, planned);
    }
    this.byId.set(bareId(entry.id), planned);
    const names = [entry.name, posix.basename(bareId(entry.id)), bareId(entry.id)];
    for (const name of new Set(names.map((each) => each.normalize('NFC')))) {
      // A name two posts have means neither.
      const other = this.byName.get(name);
      this.byName.set(name, this.byName.has(name) && other !== planned ? undefined : planned);
    }
  }

  all(): Iterable<Planned> {
    return this.byId.values();
  }

  get(id: string): Planned | undefined {
    return this.byId.get(bareId(id));
  }

  /** The post at a path of the old site. */
  at(path: string): Planned | undefined {
    return (
      this.byAddress.get(addressKey(path)) ??
      this.byAddress.get(addressKey(path.replace(/\?.*$/, '')))
    );
  }

  /** The post whose file is there, relative to the folder of the old blog. */
  inFile(path: string): Planned | undefined {
    return this.byId.get(bareId(path));
  }

  /** The only post of that name. */
  named(name: string): Planned | undefined {
    return this.byName.get(name.normalize('NFC').replace(/\.(?:md|mdx|markdown|html?)$/i, ''));
  }
}

/** A file without its extension, and without `/index`, as systems name a post. */
export function bareId(id: string): string {
  return id
    .normalize('NFC')
    .replace(/\.(?:md|mdx|mdown|markdown|html?)$/i, '')
    .replace(/\/_?index$/i, '');
}
