import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { dayOf } from '../../dates';
import type { Skipped } from '../source-blog';
import { decode, EncodingError } from './decode';
import { filesBelow, realInside } from './files-below';
import {
  type Document,
  FrontMatterError,
  readDocument,
  readFields,
  readValue,
  type Value,
} from './front-matter';
import type { PostDate } from './post-date';
import { OF_PROJECT } from './unread-files';

/** Maximum size of a file in bytes, far larger than any post written by hand. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * The folder of an old blog. Never reads a file outside of it. Files that cannot be read are
 * collected in `skipped`.
 */
export class BlogFolder {
  readonly skipped = new Map<string, Skipped>();

  /** @param encoding WHATWG name, when the user gave one. */
  constructor(
    readonly root: string,
    private readonly encoding?: string,
  ) {}

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  isFolder(path: string): boolean {
    return this.has(path) && statSync(join(this.root, path)).isDirectory();
  }

  /** Returns whether a path is a folder with files in it, or in folders below it. */
  hasFiles(path: string): boolean {
    return this.isFolder(path) && filesBelow(join(this.root, path)).length > 0;
  }

  /**
   * Returns the folder that a setting names. One that is not there, or is empty, is reported as skipped, and the first
   * of the other folders that has files is returned.
   *
   * @param file the configuration with the setting.
   */
  folderIn(file: string, setting: string, wanted: string, others: readonly string[] = []): string {
    const isThere = (path: string) =>
      realInside(this.root, join(this.root, path)) !== undefined && this.hasFiles(path);
    if (isThere(wanted)) return wanted;
    const other = others.find(isThere);
    this.skip({
      id: `${file} (${setting}: ${wanted})`,
      why: 'sourceMissing',
      detail: other === undefined ? undefined : `→ ${other || '.'}`,
    });
    return other ?? wanted;
  }

  skip(skipped: Skipped): undefined {
    this.skipped.set(skipped.id, skipped);
  }

  /**
   * Yields the wanted files below one of its folders, sorted: `id` is the path from the root of the
   * blog, `below` the path from that folder. Files that lead out of the blog are reported as
   * skipped.
   */
  *files(
    root: string,
    isWanted: (below: string) => boolean,
  ): Generator<{ id: string; below: string }> {
    for (const { path: below, isOutside } of filesBelow(join(this.root, root))) {
      if (!isWanted(below)) continue;
      const id = posix.join(root, below);
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
    if (!this.isFolder(root)) return '';
    return this.texts(...[...this.files(root, (below) => wanted.test(below))].map(({ id }) => id));
  }

  /** Returns when a file was created. */
  madeAt(path: string, timeZone: string): PostDate {
    const instant = statSync(join(this.root, path)).birthtime;
    return { day: dayOf(instant, timeZone), instant };
  }

  /** Returns the text of a file. One that cannot be read is reported as skipped. */
  text(path: string): string | undefined {
    const real = realInside(this.root, join(this.root, path));
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
    const text = this.text(path);
    if (text === undefined) return undefined;
    try {
      return readDocument(text);
    } catch (error) {
      if (!(error instanceof FrontMatterError)) throw error;
      return this.skip({
        id: path,
        why: error.isProgram ? 'program' : 'frontMatter',
        detail: error.message,
      });
    }
  }

  /**
   * Reads the first of these configuration files that can be read; `{}` when there is none. One that
   * exists but cannot be read is reported as skipped.
   */
  config(...paths: string[]): Record<string, Value> {
    for (const path of paths) {
      const fields = this.has(path) ? this.parsed(path, readFields) : undefined;
      if (fields !== undefined) return fields;
    }
    return {};
  }

  /** Returns what a file of data contains, which can be a list. One that cannot be read is reported as skipped. */
  value(path: string): Value | undefined {
    return this.parsed(path, readValue);
  }

  private parsed<Result>(
    path: string,
    parse: (language: string, text: string) => Result,
  ): Result | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    try {
      return parse(path.slice(path.lastIndexOf('.') + 1), text);
    } catch (error) {
      if (!(error instanceof FrontMatterError)) throw error;
      return this.skip({ id: path, why: 'data', detail: error.message });
    }
  }
}
