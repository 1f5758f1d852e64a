import type { Problem } from '../posts/problem';
import type { Edit } from './rule';

/** A problem with a rule name, and the edits by which `--fix` solves it. */
export interface ReportedProblem extends Problem {
  rule: string;
  edits: readonly Edit[];
}

/** Completes a problem for the report: the default rule name is `error`, and the default is no edits. */
export function reportedProblem(problem: Problem): ReportedProblem {
  return { edits: [], ...problem, rule: problem.rule ?? 'error' };
}
