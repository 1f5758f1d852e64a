import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import { FrontMatterError, readFields, type Value } from '../read/front-matter';

type Fields = Record<string, Value>;

/**
 * The values that the data files of a folder give to its Markdown files
 * (https://www.11ty.dev/docs/data-template-dir/): `posts/posts.json` and
 * `posts/posts.11tydata.json` for the whole folder, `name.json` and `name.11tydata.json` for one
 * post. When several files set the same value, the file nearest to the post wins. Data files that
 * are programs, such as `posts.11tydata.js`, are ignored.
 */
export class DirectoryData {
  private readonly cache = new Map<string, Fields>();

  constructor(
    private readonly folder: BlogFolder,
    /** The input folder; `''` when it is the project folder. */
    private readonly input: string,
  ) {}

  /**
   * Returns the values for one post.
   *
   * @param path of the post, relative to the project folder.
   */
  of(path: string): Fields {
    const stem = path.replace(/\.[^./]+$/, '');
    return {
      ...this.ofFolder(posix.dirname(path)),
      ...this.read(`${stem}.json`, `${stem}.11tydata.json`),
    };
  }

  /**
   * Returns the tags that a folder gives to all of its posts. Eleventy makes collections of them,
   * so they are not tags for readers.
   */
  collections(path: string): string[] {
    const { tags } = this.ofFolder(posix.dirname(path));
    return tags === undefined ? [] : [tags].flat().filter((tag) => typeof tag === 'string');
  }

  private ofFolder(path: string): Fields {
    const cached = this.cache.get(path);
    if (cached) return cached;
    const isTop = path === '.' || path === this.input;
    const above = isTop ? {} : this.ofFolder(posix.dirname(path));
    const name = posix.join(path, posix.basename(path === '.' ? this.folder.root : path));
    const fields = { ...above, ...this.read(`${name}.json`, `${name}.11tydata.json`) };
    this.cache.set(path, fields);
    return fields;
  }

  private read(...files: string[]): Fields {
    const read: Fields = {};
    for (const file of files) {
      if (!this.folder.has(file)) continue;
      try {
        Object.assign(read, readFields('json', this.folder.text(file) ?? '{}'));
      } catch (error) {
        if (!(error instanceof FrontMatterError)) throw error;
        this.folder.skip({ id: file, why: 'frontMatter', detail: error.message });
      }
    }
    return read;
  }
}
