import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import { FrontMatterError, readFields, type Value } from '../read/front-matter';

type Fields = Record<string, Value>;

/**
 * What the data files of a folder say of the Markdown in it (https://www.11ty.dev/docs/data-template-dir/):
 * `posts/posts.json`, `posts/posts.11tydata.json`, and of the post alone `name.json`, `name.11tydata.json`.
 * The nearest wins. Data written as a program is not run, and noted.
 */
export class DirectoryData {
  private readonly known = new Map<string, Fields>();

  constructor(
    private readonly folder: BlogFolder,
    /** The folder of the input, `''` for that of the project. */
    private readonly input: string,
  ) {}

  /** @param path of the post, relative to the folder of the project. */
  of(path: string): Fields {
    const stem = path.replace(/\.[^./]+$/, '');
    return {
      ...this.ofFolder(posix.dirname(path)),
      ...this.read(`${stem}.json`, `${stem}.11tydata.json`),
    };
  }

  /** Tags by which the site makes collections, and no reader's. */
  collections(path: string): string[] {
    const { tags } = this.ofFolder(posix.dirname(path));
    return tags === undefined ? [] : [tags].flat().filter((tag) => typeof tag === 'string');
  }

  private ofFolder(path: string): Fields {
    const known = this.known.get(path);
    if (known) return known;
    const isTop = path === '.' || path === this.input;
    const above = isTop ? {} : this.ofFolder(posix.dirname(path));
    const name = posix.join(path, posix.basename(path === '.' ? this.folder.root : path));
    const fields = { ...above, ...this.read(`${name}.json`, `${name}.11tydata.json`) };
    this.known.set(path, fields);
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
