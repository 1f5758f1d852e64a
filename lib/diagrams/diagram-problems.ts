import { join } from 'node:path';
import type { Diagram } from '../markdown/rendered';
import { postsFolder } from '../posts/all-posts';
import { problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import { site } from '../site';

/** Names of remarks that are warnings, because the diagram is shown all the same. */
const WARNINGS = /^diagram(?:Ignored|Direction|Doubtful)$/;

/** Returns an error for each diagram of a post that cannot be drawn, and a warning for each part of one that has no effect. */
export function diagramProblems(
  post: Pick<Post, 'bodyLine' | 'file'>,
  diagrams: readonly Diagram[] = [],
): Problem[] {
  const file = displayPath(join(postsFolder(), post.file));
  return diagrams.flatMap(({ line, column, remarks }) =>
    remarks.map(({ name, value, line: within }) =>
      problemOf(
        {
          name,
          level: WARNINGS.test(name) ? 'warning' : 'error',
          // Line 1 of the source follows the line of the fence.
          line: post.bodyLine + line - 1 + within,
          column,
          fact: { value },
        },
        file,
        site.language,
      ),
    ),
  );
}
