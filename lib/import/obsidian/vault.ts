import { posix } from 'node:path';
import { decodeLeniently } from '../../url-decoding';
import { encodePath } from '../write/pictures';

/** The files of a vault, in which a link names a file by its path or by its name alone. */
export class Vault {
  private readonly byName = new Map<string, string[]>();
  private readonly byAlias = new Map<string, string>();

  /** @param files paths from the root of the vault. */
  constructor(files: readonly string[]) {
    // Of several files with the same name, the one with the shortest path is linked.
    const shortestFirst = [...files].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    for (const file of shortestFirst) {
      const key = keyOf(posix.basename(file));
      this.byName.set(key, [...(this.byName.get(key) ?? []), file]);
    }
  }

  /** Adds the other names of a note, its `aliases`. */
  addAliases(file: string, names: readonly string[]): void {
    for (const name of names) this.byAlias.set(keyOf(name), file);
  }

  /**
   * Returns the file that a link refers to, as a path from the root of the vault.
   *
   * @param target a path or a name, without `.md` for a note.
   * @param from the file that contains the link.
   */
  find(target: string, from: string): string | undefined {
    const path = target.replace(/^\//, '');
    const candidates = this.byName.get(keyOf(posix.basename(path))) ?? [];
    const relative = keyOf(posix.join(posix.dirname(from), path));
    const key = keyOf(path);
    return (
      candidates.find((file) => keyOf(file) === relative) ??
      candidates.find((file) => keyOf(file) === key) ??
      candidates.find((file) => keyOf(file).endsWith(`/${key}`)) ??
      this.byAlias.get(key)
    );
  }

  /**
   * Returns the relative path to the note that a Markdown link refers to by its path from the root of the vault, or by
   * its name alone; `undefined` when the link is relative already, or refers to no note.
   */
  pathTo(reference: string, from: string): string | undefined {
    const [, path = '', fragment = ''] = /^(?![a-z]+:)([^#]+\.md)(#.*)?$/is.exec(reference) ?? [];
    const file = path === '' ? undefined : this.find(decodeLeniently(path), from);
    if (file === undefined) return undefined;
    const relative = encodePath(posix.relative(posix.dirname(from), file));
    return decodeLeniently(relative) === decodeLeniently(path) ? undefined : relative + fragment;
  }
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase().replace(/\.md$/, '');
}
