import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readPicture } from '../../images/read-picture';
import { kindOfFile, mediaOf } from '../../media-types';
import { decodeLeniently } from '../../url-decoding';
import type { ImportedPost } from '../imported-post';
import { realInside } from '../read/files-below';
import type { SourceBlog } from '../source-blog';
import { fileEndingIn } from './files-by-name';
import type { ReferenceUse } from './reference-change';

interface CopiedFile {
  name: string;
  /** Whether the post shows the file, and does not only link to it. */
  isShown: boolean;
  formerUrl?: string;
}

/** Copies the pictures of one post to the folder beside it. */
export class Pictures {
  private readonly copied = new Map<string, CopiedFile>();
  private readonly taken = new Map<string, string>();
  /** References, as written, that no browser can show. */
  private readonly unshowable = new Set<string>();
  /** The references whose files were found by their names, and reported. */
  private readonly named = new Set<string>();

  /**
   * @param folder the folder for the pictures, as an absolute path. It is created with the first
   *   picture.
   * @param isDry when `true`, nothing is copied.
   */
  constructor(
    private readonly source: SourceBlog,
    private readonly post: ImportedPost,
    private readonly folder: string,
    private readonly isDry: boolean,
  ) {}

  /** Returns the file in the old blog that a reference points to, as an absolute path. */
  find(reference: string, path: string | undefined): string | undefined {
    const clean = (text: string) => decodeLeniently(text.replace(/[?#].*$/, ''));
    const asset = this.source.assetOf?.(reference) ?? (path && this.source.assetOf?.(path));
    const roots = this.source.assetRoots;
    const isRooted = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(reference);
    const candidates = [
      ...(asset ? roots.map((root) => [root, asset] as const) : []),
      ...(isRooted
        ? []
        : this.source.assetFolders(this.post).map((root) => [root, clean(reference)] as const)),
      ...(path ? roots.map((root) => [root, clean(path)] as const) : []),
    ];
    const file = this.existing(candidates);
    if (file !== undefined) return file;
    const found = isRooted
      ? path?.startsWith('/') && fileEndingIn(clean(path), this.source)
      : // Some themes and tags take the path of a picture below the folder of the site or of the project.
        isPicture(clean(reference)) &&
        this.existing(roots.map((root) => [root, clean(reference)] as const));
    if (!found) return undefined;
    if (this.named.has(reference)) return found;
    this.named.add(reference);
    this.post.notes.push({ level: 'changed', name: 'fileFound', value: reference });
    return found;
  }

  /** Returns the first of some paths below a folder that is a file, as an absolute path. */
  private existing(paths: readonly (readonly [root: string, path: string])[]): string | undefined {
    const roots = this.source.assetRoots;
    for (const [root, name] of paths) {
      for (const form of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
        const file = form.startsWith(root) ? form : join(root, form);
        const real = insideAny([root, ...roots], file);
        if (real !== undefined && statSync(real).isFile()) return real;
      }
    }
    return undefined;
  }

  /**
   * Copies a file and returns the name to write in the post.
   *
   * @param formerUrl the URL on the old host, if there is one.
   * @param name the name for the copy, if it is not that of the file.
   */
  copy(
    file: string,
    use: ReferenceUse,
    { formerUrl, name: wanted = basename(file) }: { formerUrl?: string; name?: string } = {},
  ): string {
    const before = this.copied.get(file);
    if (before !== undefined) {
      before.isShown ||= use === 'picture';
      return before.name;
    }
    const name = this.free(wanted.normalize('NFC'), file);
    this.copied.set(file, { name, isShown: use === 'picture', formerUrl });
    const target = join(this.folder, name);
    if (this.isDry || existsSync(target)) return name;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
    return name;
  }

  /** Marks a reference that no browser can show. `unusable` returns it, too. */
  addUnusable(reference: string): void {
    this.unshowable.add(reference);
  }

  /**
   * Finds the pictures that this blog cannot show, such as a broken one, one with too many pixels, or one
   * in another format.
   *
   * @returns by reference in the post, each with the URL to link to instead, if there is one.
   */
  async unusable(): Promise<Map<string, string | undefined>> {
    const unusable = new Map<string, string | undefined>();
    for (const [file, { name, isShown, formerUrl }] of this.copied) {
      if (!isPicture(name) && (!isShown || mediaOf(name) !== undefined)) continue;
      if (!('name' in (await readPicture(file, dirname(file))))) continue;
      // Nothing is decoded to serve a linked GIF or a file of another kind, so the copy can be linked to.
      const isServed = (/\.gif$/i.test(name) || !isPicture(name)) && statSync(file).size > 0;
      unusable.set(name, isServed ? encodePath(name) : formerUrl);
    }
    for (const reference of this.unshowable) unusable.set(reference, undefined);
    return unusable;
  }

  /** Returns a file name that is free: two folders can contain pictures with the same name. */
  private free(wanted: string, file: string): string {
    const extension = extname(wanted);
    const stem = wanted.slice(0, wanted.length - extension.length).replace(/[?#%\\:*"<>|]+/g, '-');
    for (let number = 1; ; number++) {
      const name = number === 1 ? `${stem}${extension}` : `${stem}-${number}${extension}`;
      const owner = this.taken.get(name.toLowerCase());
      const target = join(this.folder, name);
      const isOther = existsSync(target) && !readFileSync(target).equals(readFileSync(file));
      if ((owner !== undefined && owner !== file) || isOther) continue;
      this.taken.set(name.toLowerCase(), file);
      return name;
    }
  }
}

function insideAny(roots: readonly string[], file: string): string | undefined {
  return roots.map((root) => realInside(root, file)).find((real) => real !== undefined);
}

/** Returns whether a file is a picture, by its extension. */
export function isPicture(file: string): boolean {
  return /^(?:picture|drawing)$/.test(kindOfFile(file));
}

/** Percent-encodes the characters that have a meaning in a relative link. */
export function encodePath(path: string): string {
  return path.replace(/[%?#]/g, (character) => encodeURIComponent(character));
}
