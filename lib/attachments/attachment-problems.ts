import { join } from 'node:path';
import type { LinkedFile } from '../markdown/rendered';
import { postsFolder } from '../posts/all-posts';
import { type Fault, problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import { site } from '../site';

/**
 * An error for each file that a post links to or plays and that cannot be served, and a warning for each
 * QuickTime file (.mov), which not every browser plays.
 */
export function attachmentProblems(
  post: Pick<Post, 'bodyLine' | 'file'>,
  files: readonly LinkedFile[],
): Problem[] {
  const path = displayPath(join(postsFolder(), post.file));
  return files.flatMap((linked) => {
    const fault = faultOf(linked);
    if (!fault) return [];
    const position = { line: post.bodyLine + linked.line - 1, column: linked.column };
    return problemOf({ ...fault, ...position }, path, site.language);
  });
}

function faultOf({ source, use, file }: LinkedFile): Fault | undefined {
  if (file.kind === 'fault') {
    return { name: file.name, fact: { value: file.value, other: file.other } };
  }
  if (use === 'link' || !/\.mov$/i.test(source.replace(/[?#].*$/s, ''))) return undefined;
  return { name: 'mediaMov', level: 'warning', fact: { value: source } };
}
