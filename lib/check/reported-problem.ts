import type { Problem } from '../posts/problem';
import type { Edit } from './rule';

/** A problem, and how `--fix` would mend it. */
export interface ReportedProblem extends Problem {
  rule: string;
  edits: readonly Edit[];
}

/** A problem as it is reported: without a name it is a plain error, and nothing mends it by itself. */
export function reportedProblem(problem: Problem): ReportedProblem {
  return { edits: [], ...problem, rule: problem.rule ?? 'error' };
}
