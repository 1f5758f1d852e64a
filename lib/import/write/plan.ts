import { posix } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { addressKey } from '../urls/old-paths';

/** What an entry becomes. */
export interface PlannedPost {
  id: string;
  slug: string;
  /** The file of the post, relative to the folder of posts, with `/`. */
  file: string;
}

/** Where every entry of an old blog goes, found by what its posts call each other. */
export class Plan {
  private readonly byAddress = new Map<string, PlannedPost>();
  private readonly byId = new Map<string, PlannedPost>();
  private readonly byName = new Map<string, PlannedPost | undefined>();

  add(post: Pick<ImportedPost, 'id' | 'name' | 'urls'>, planned: PlannedPost): void {
    for (const url of post.urls) {
      const key = addressKey(url);
      if (!this.byAddress.has(key)) this.byAddress.set(key, planned);
    }
    this.byId.set(bareId(post.id), planned);
    const names = [post.name, posix.basename(bareId(post.id)), bareId(post.id)];
    for (const name of new Set(names.map((each) => each.normalize('NFC')))) {
      // A name two posts have means neither.
      const other = this.byName.get(name);
      this.byName.set(name, this.byName.has(name) && other !== planned ? undefined : planned);
    }
  }

  all(): Iterable<PlannedPost> {
    return this.byId.values();
  }

  get(id: string): PlannedPost | undefined {
    return this.byId.get(bareId(id));
  }

  /** The post at a path of the old site. */
  at(path: string): PlannedPost | undefined {
    return (
      this.byAddress.get(addressKey(path)) ??
      this.byAddress.get(addressKey(path.replace(/\?.*$/, '')))
    );
  }

  /** The post whose file is there, relative to the folder of the old blog. */
  inFile(path: string): PlannedPost | undefined {
    return this.byId.get(bareId(path));
  }

  /** The only post of that name. */
  named(name: string): PlannedPost | undefined {
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
