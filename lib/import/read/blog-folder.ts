import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Skipped } from '../source-blog';
import { decode, EncodingError } from './decode';
import { type Document, readDocument } from './document';
import { filesBelow, realInside } from './files-below';
import { FrontMatterError, readFields, readValue, type Value } from './front-matter';
import { OF_PROJECT } from './unread-files';

/** Maximum size of a file in bytes, far larger than any post written by hand. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The folder of an old blog. Its settings may name folders beside it, in the folder that the user named; no file
 * outside of that is read. Files that cannot be read are collected in `skipped`.
 */
export class BlogFolder {
  readonly skipped = new Map<string, Skipped>();

  /**
   * @param encoding WHATWG name, when the user gave one.
   * @param named the folder that the user named: the blog, or one that contains it.
   */
  constructor(
    readonly root: string,
    private readonly encoding?: string,
    private readonly named: string = root,
  ) {}

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  isFile(path: string): boolean {
    return this.has(path) && statSync(join(this.root, path)).isFile();
  }

  /** Returns whether a file or folder is there, but outside of what the user named. */
  isOutside(path: string): boolean {
    return this.has(path) && this.real(path) === undefined;
  }

  /** Returns whether a path is a folder inside of what the user named. */
  isFolder(path: string): boolean {
    const real = this.real(path);
    return real !== undefined && statSync(real).isDirectory();
  }

  /** Returns whether a path is a folder with files in it, or in folders below it. */
  hasFiles(path: string): boolean {
    return this.isFolder(path) && filesBelow(join(this.root, path)).length > 0;
  }

  skip(skipped: Skipped): undefined {
    this.skipped.set(skipped.id, skipped);
  }

  /**
   * Yields the wanted files below a folder, sorted; none when it is not there. `id` is the path from the root of the
   * blog, `below` the path from that folder. Files that lead out of the blog are reported as
   * skipped.
   */
  *files(
    root: string,
    isWanted: (below: string) => boolean,
  ): Generator<{ id: string; below: string }> {
    if (!this.isFolder(root)) return;
    for (const { path: below, isOutside } of filesBelow(join(this.root, root))) {
      if (!isWanted(below)) continue;
      const id = this.id(join(root, below));
      if (isOutside) this.skip({ id, why: 'outside' });
      else yield { id, below };
    }
  }

  /** Returns whether a file at the root describes the project, by its name, and has no front matter. */
  isAboutProject(id: string): boolean {
    return !id.includes('/') && OF_PROJECT.test(id) && !this.hasFrontMatter(id);
  }

  /** Returns whether a file begins with front matter. */
  hasFrontMatter(id: string): boolean {
    return /^\uFEFF?(?:---|\+\+\+)[a-z]*[ \t]*\r?\n/.test(this.text(id) ?? '');
  }

  /** Returns the texts of the files that exist and can be read, joined by line breaks. */
  texts(...paths: string[]): string {
    return paths.map((path) => (this.has(path) && this.text(path)) || '').join('\n');
  }

  /** Returns the texts of the wanted files below a folder, joined by line breaks. */
  textsBelow(root: string, wanted: RegExp): string {
    return this.texts(...[...this.files(root, (below) => wanted.test(below))].map(({ id }) => id));
  }

  /** Returns the text of a file. One that cannot be read is reported as skipped. */
  text(path: string): string | undefined {
    const real = this.real(path);
    if (real === undefined) return this.skip({ id: path, why: 'outside' });
    if (statSync(real).size > MAX_BYTES) return this.skip({ id: path, why: 'large' });
    try {
      return decode(readFileSync(real), this.encoding);
    } catch (error) {
      if (!(error instanceof EncodingError)) throw error;
      return this.skip({ id: path, why: 'encoding' });
    }
  }

  /**
   * Returns the front matter and the body of a file. One that cannot be read is reported as
   * skipped.
   */
  document(path: string): Document | undefined {
    return this.parsed(path, (_, text) => readDocument(text), 'frontMatter');
  }

  /**
   * Reads the first of these configuration files that can be read; `{}` when there is none. One that
   * exists but cannot be read is reported as skipped.
   */
  config(...paths: string[]): Record<string, Value> {
    for (const path of paths) {
      const fields = this.has(path) ? this.parsed(path, readFields, 'data') : undefined;
      if (fields !== undefined) return fields;
    }
    return {};
  }

  /** Returns what a file of data contains, which can be a list. One that cannot be read is reported as skipped. */
  value(path: string): Value | undefined {
    return this.parsed(path, readValue, 'data');
  }

  /** Returns a path from the root of the blog, without detours: `posts/x.md` for `../blog/posts/x.md`. */
  private id(path: string): string {
    return relative(this.root, join(this.root, path)).split(sep).join('/');
  }

  /** Returns the real path of a file or folder; `undefined` when it is not there, or outside of what the user named. */
  private real(path: string): string | undefined {
    return realInside(this.named, join(this.root, path));
  }

  private parsed<Result>(
    path: string,
    parse: (language: string, text: string) => Result,
    why: Skipped['why'],
  ): Result | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    try {
      return parse(path.slice(path.lastIndexOf('.') + 1), text);
    } catch (error) {
      if (!(error instanceof FrontMatterError)) throw error;
      return this.skip({ id: path, why: error.isProgram ? 'program' : why, detail: error.message });
    }
  }
}
