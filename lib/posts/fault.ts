import type { Language } from '../messages/language';
import type { Fact } from '../messages/problem-words';
import { type ProblemName, problems } from '../messages/problems';
import { visibleLine } from '../visible';
import type { Problem } from './problem';

/** A problem before it has words: what the checks of one file find. */
export interface Fault {
  name: ProblemName;
  /** An error when left out. */
  level?: Problem['level'];
  /** 1-based place in the file; 1:1 when left out. */
  line?: number;
  column?: number;
  /** What the words speak of. */
  fact?: Partial<Fact>;
}

/** Ends the reading of one file, where nothing after the fault could be understood. */
export class FaultError extends Error {
  override name = 'FaultError';
  constructor(readonly fault: Fault) {
    super(fault.name);
  }
}

/** Puts a fault of a file into the words of a language; what an author wrote is one visible line in them. */
export function problemOf(fault: Fault, file: string, language: Language): Problem {
  const words = problems[language][fault.name];
  const { key = '', value = '', other = '' } = fault.fact ?? {};
  const { what, why, mend } = words({
    key: visibleLine(key),
    value: visibleLine(value),
    other: visibleLine(other),
  });
  const { level = 'error', line = 1, column = 1 } = fault;
  return { level, rule: fault.name, file, line, column, what, why, mend };
}
