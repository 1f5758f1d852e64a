import { join } from 'node:path';
import { attachmentProblems } from '../attachments/attachment-problems';
import { diagramProblems } from '../diagrams/diagram-problems';
import { missingCode } from '../embeds/missing-code';
import { checkedShareImage } from '../images/checked-share-image';
import { pictureProblems } from '../images/picture-problems';
import type { Rendered } from '../markdown/rendered';
import { rules as words } from '../messages/rules';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import type { Post } from '../posts/post';
import { isPublished } from '../posts/schedule';
import { deadLinks, type LinkTargets } from '../redirects/dead-links';
import { site } from '../site';
import { visibleLine } from '../visible';
import type { RuleFinding } from './file-facts';
import { type ReportedProblem, reportedProblem } from './reported-problem';

/**
 * Every problem of a post: the findings of the rules, dead links, and images and attachments that cannot be
 * published. In a post that is not published yet every problem is a warning, so that it does not stop the build.
 *
 * @param targets the posts to which links may lead.
 */
export async function postProblems(
  post: Post,
  findings: readonly RuleFinding[],
  rendered: Rendered,
  targets: LinkTargets,
): Promise<ReportedProblem[]> {
  const problems = [
    ...findings.map((finding) => ruleProblem(post, finding)),
    ...deadLinks(post, rendered.links, targets),
    ...attachmentProblems(post, rendered.files),
    ...diagramProblems(post, rendered.diagrams),
    ...missingCode(post, rendered.embeds),
    ...pictureProblems(post, rendered.pictures, await checkedShareImage(post)),
  ];
  return problems.map((problem) =>
    reportedProblem({ ...problem, level: isPublished(post) ? problem.level : 'warning' }),
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
