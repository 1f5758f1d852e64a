import { posix } from 'node:path';
import { NameIndex } from '../../redirects/name-index';
import { slugFault } from '../../urls';
import type { ImportedPost } from '../imported-post';
import { addressKey } from '../urls/old-paths';

/** The slug and the file that a post will have. */
export interface PlannedPost {
  id: string;
  slug: string;
  /** The file of the post, relative to the posts folder, with `/`. */
  file: string;
  /** Whether readers cannot open it: it is a draft, or its day is in the future. */
  isHidden: boolean;
  /** Slug of the original, if the post is a translation. */
  translationOf?: string;
}

/** The planned slug and file of every post. Posts can be found by their old path, file or name. */
export class Plan {
  private readonly byAddress = new Map<string, PlannedPost>();
  private readonly byFile = new Map<string, PlannedPost>();
  private readonly byId = new Map<string, PlannedPost>();
  private readonly byName = new Map<string, PlannedPost | undefined>();
  private readonly byParts = new Map<string, PlannedPost | undefined>();
  private readonly byTitle = new Map<string, PlannedPost | undefined>();
  /** The tags of the posts that readers can open. */
  private readonly tags = new NameIndex();

  add(post: Pick<ImportedPost, 'id' | 'name' | 'title' | 'urls'>, planned: PlannedPost): void {
    this.addPaths(planned, post.urls);
    this.byId.set(post.id, planned);
    const file = bareId(post.id);
    if (!this.byFile.has(file)) this.byFile.set(file, planned);
    setAlone(this.byTitle, titleKey(post.title), planned);
    for (const name of [post.name, posix.basename(file), file]) {
      setAlone(this.byName, name.normalize('NFC'), planned);
      setAlone(this.byParts, joined(name), planned);
    }
  }

  addTags(tags: readonly string[]): void {
    for (const tag of tags) if (slugFault(tag) === null) this.tags.add(tag);
  }

  /** Returns the tag with a name, in its spelling here. */
  tagged(name: string): string | undefined {
    return this.tags.find(name);
  }

  all(): Iterable<PlannedPost> {
    return this.byId.values();
  }

  /** Returns the paths on the old site, as `addressKey` writes them, with their posts. */
  paths(): Iterable<[path: string, post: PlannedPost]> {
    return this.byAddress;
  }

  get(id: string): PlannedPost | undefined {
    return this.byId.get(id);
  }

  /** Returns the post with a path on the old site. */
  at(path: string): PlannedPost | undefined {
    return (
      this.byAddress.get(addressKey(path)) ??
      this.byAddress.get(addressKey(path.replace(/\?.*$/, '')))
    );
  }

  /** Returns the post in a file of the old blog, whose path can lack its extension or `/index`. */
  inFile(path: string): PlannedPost | undefined {
    return this.byId.get(path) ?? this.byFile.get(bareId(path));
  }

  /** Returns the post with a title that no other post has. */
  titled(title: string): PlannedPost | undefined {
    return title === '' ? undefined : this.byTitle.get(titleKey(title));
  }

  /** Adds paths on the old site to a post. */
  addPaths(post: PlannedPost, paths: readonly string[]): void {
    for (const path of paths) {
      const key = addressKey(path);
      if (!this.byAddress.has(key)) this.byAddress.set(key, post);
    }
  }

  /** Returns the post with a name that no other post has. */
  named(name: string): PlannedPost | undefined {
    return this.byName.get(name.normalize('NFC').replace(/\.(?:md|mdx|markdown|html?)$/i, ''));
  }

  /** Returns the post with a name that is divided over the last parts of a path: `20040106p01` in `/posts/20040106/p01`. */
  namedByParts(parts: readonly string[]): PlannedPost | undefined {
    for (let from = parts.length - 2; from >= 0; from--) {
      const post = this.byParts.get(joined(parts.slice(from).join('')));
      if (post !== undefined) return post;
    }
    return undefined;
  }
}

/** Sets the post with a title or a name. One that two posts share refers to neither. */
function setAlone(
  posts: Map<string, PlannedPost | undefined>,
  key: string,
  post: PlannedPost,
): void {
  posts.set(key, posts.has(key) && posts.get(key) !== post ? undefined : post);
}

/** Returns a name without what can separate its parts. */
function joined(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_/.\s]/g, '');
}

function titleKey(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** Removes the extension and `/index` from a file path. */
export function bareId(id: string): string {
  return id
    .normalize('NFC')
    .replace(/\.(?:md|mdx|mdoc|mdown|markdown|html?)$/i, '')
    .replace(/\/_?index$/i, '');
}
