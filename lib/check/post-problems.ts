import { join } from 'node:path';
import { fileProblems } from '../attachments/attachment-problems';
import { drawnShare } from '../images/drawn-share';
import { pictureProblems } from '../images/picture-problems';
import type { Rendered } from '../markdown/rendered';
import { rules as words } from '../messages/rules';
import { postsFolder } from '../posts/all-posts';
import { shownPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import { isOut } from '../posts/schedule';
import { deadLinks, type Known } from '../redirects/dead-links';
import { site } from '../site';
import { visibleLine } from '../visible';
import type { RuleFinding } from './file-facts';
import { type Reported, reported } from './reported';

/**
 * Everything to say of one post that could be read: what the rules found, dead links, pictures and files
 * that cannot be shown. In a post that is not published yet nothing is an error, as it stops no build.
 *
 * @param rendered what the post gives.
 */
export async function postProblems(
  post: Post,
  findings: readonly RuleFinding[],
  rendered: Rendered,
  known: Known,
): Promise<Reported[]> {
  const found = [
    ...findings.map((finding) => ruleProblem(post, finding)),
    ...deadLinks(post, rendered.links, known),
    ...fileProblems(post, rendered.files),
    ...pictureProblems(post, rendered.pictures, await drawnShare(post)),
  ];
  return found.map((problem) =>
    reported({ ...problem, level: isOut(post) ? problem.level : 'warning' }),
  );
}

function ruleProblem(post: Post, finding: RuleFinding): Reported {
  const { rule, level, line, column, value = '', other = '', edits = [] } = finding;
  const file = shownPath(join(postsFolder(), post.file));
  return {
    level,
    rule,
    file,
    line,
    column,
    ...words[site.language][rule]({ value: visibleLine(value), other: visibleLine(other) }),
    edits,
  };
}
