import { join } from 'node:path';
import { attachmentProblems } from '../attachments/attachment-problems';
import { diagramProblems } from '../diagrams/diagram-problems';
import { pictureProblems } from '../images/picture-problems';
import { checkedShareImage } from '../images/share-problem';
import type { Rendered } from '../markdown/rendered';
import { rules as words } from '../messages/rules';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import { isOut } from '../posts/schedule';
import { deadLinks, type LinkTargets } from '../redirects/dead-links';
import { site } from '../site';
import { visibleLine } from '../visible';
import type { RuleFinding } from './file-facts';
import { type ReportedProblem, reportedProblem } from './reported-problem';

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
  known: LinkTargets,
): Promise<ReportedProblem[]> {
  const found = [
    ...findings.map((finding) => ruleProblem(post, finding)),
    ...deadLinks(post, rendered.links, known),
    ...attachmentProblems(post, rendered.files),
    ...diagramProblems(post, rendered.diagrams),
    ...pictureProblems(post, rendered.pictures, await checkedShareImage(post)),
  ];
  return found.map((problem) =>
    reportedProblem({ ...problem, level: isOut(post) ? problem.level : 'warning' }),
  );
}

function ruleProblem(post: Post, finding: RuleFinding): ReportedProblem {
  const { rule, level, line, column, value = '', other = '', edits = [] } = finding;
  const file = displayPath(join(postsFolder(), post.file));
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
