import { visibleLine, visibleText } from '../visible';

/** Something wrong with a file of the author's, in the language of the site. */
export interface Problem {
  /** An error stops build and check; a warning is only printed. */
  level: 'error' | 'warning';
  /** Name of what is wrong, for programs: that of its words in lib/messages. */
  rule?: string;
  /** Path relative to the current folder when below it, as the author would open it. */
  file: string;
  /** 1-based; 1:1 when the whole file is meant, 0 where there are no lines: a variable of the environment. */
  line: number;
  /** 1-based, in UTF-16 code units as editors count. */
  column: number;
  /** What is wrong. */
  what: string;
  /** Why it matters. */
  why: string;
  /** How to mend it. */
  mend: string;
}

/** Thrown with every error found, so that the author sees them all at once. */
export class ProblemsError extends Error {
  override name = 'ProblemsError';
  constructor(readonly problems: readonly Problem[]) {
    super(`\n${problems.map(formatProblem).join('\n\n')}\n`);
  }
}

/** Four lines, which no terminal obeys: `posts/x.md:3:8`, what, why, how to mend it. */
export function formatProblem({ file, line, column, what, why, mend }: Problem): string {
  const name = visibleLine(file);
  const place = line === 0 ? name : `${name}:${line}:${column}`;
  return visibleText(`${place}\n  ${what}\n  ${why}\n  → ${mend}`);
}
