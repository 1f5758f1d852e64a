import type { Problem } from '../posts/problem';
import type { Edit } from './rule';

/** A problem, and how `--fix` would mend it. */
export interface Reported extends Problem {
  rule: string;
  edits: readonly Edit[];
}

/** A problem as it is reported: without a name it is a plain error, and nothing mends it by itself. */
export function reported(problem: Problem): Reported {
  return { edits: [], ...problem, rule: problem.rule ?? 'error' };
}
