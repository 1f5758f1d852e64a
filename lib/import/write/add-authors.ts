import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../error-code';
import { readBytes } from '../../posts/files/open-file';
import { printList } from '../../posts/print-post';

/**
 * Writes authors into a post that was imported before the settings knew them. A post that names an author is not
 * changed.
 *
 * @param folder the posts folder, as an absolute path.
 * @param file relative to it.
 * @returns whether the post was changed.
 */
export function addAuthorsTo(folder: string, file: string, keys: readonly string[]): boolean {
  let source: string;
  try {
    source = readBytes(folder, file).toString('utf8');
  } catch (error) {
    // The owner may have moved or deleted the post.
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  const changed = addAuthors(source, keys);
  if (changed !== null) writeFileSync(join(folder, file), changed);
  return changed !== null;
}

/** Returns the text of a post with authors, or `null` when it has no front matter or names an author already. */
export function addAuthors(source: string, keys: readonly string[]): string | null {
  const front = /^\uFEFF?---[ \t]*(\r?\n)[\s\S]*?^---[ \t]*(?:\r?\n|$)/m.exec(source);
  if (!front) return null;
  const [text, newline = '\n'] = front;
  if (/^['"]?authors?['"]?[ \t]*:/m.test(text)) return null;
  const end = text.lastIndexOf('---');
  return `${text.slice(0, end)}authors: ${printList(keys)}${newline}${source.slice(end)}`;
}
