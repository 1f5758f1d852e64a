import type { Language } from '../messages/language';
import type { Fact } from '../messages/problem-words';
import { type ProblemName, problems } from '../messages/problems';
import { visibleLine } from '../visible';
import type { Problem } from './problem';

/**
 * An error or warning about one file, before it is put into words; {@link problemOf} makes a {@link Problem}
 * of it.
 */
export interface Fault {
  name: ProblemName;
  /** Default: `error`. */
  level?: Problem['level'];
  /** 1-based position in the file; default 1:1. */
  line?: number;
  column?: number;
  /** The values that appear in the message. */
  fact?: Partial<Fact>;
}

/** Thrown to stop reading a file when nothing after the fault can be parsed. */
export class FaultError extends Error {
  override name = 'FaultError';
  constructor(readonly fault: Fault) {
    super(fault.name);
  }
}

/**
 * The message about a fault, in one language. Values that the author wrote appear in it as one line without
 * invisible characters.
 */
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
