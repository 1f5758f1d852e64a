import { visibleLine, visibleText } from '../visible';

/** An error or warning about a file of the author, in the language of the site. */
export interface Problem {
  /** An error stops build and check; a warning is only printed. */
  level: 'error' | 'warning';
  /** Name of the problem for programs: its key in lib/messages. */
  rule?: string;
  /** Path that the author can open: relative when the file is below the current folder. */
  file: string;
  /**
   * 1-based. A problem of a whole file is at line 1, column 1. The line is 0 for what has no lines, such as an
   * environment variable.
   */
  line: number;
  /** 1-based, in UTF-16 code units as in most editors. */
  column: number;
  /** What is wrong. */
  what: string;
  /** Why it matters. */
  why: string;
  /** How to fix it. */
  mend: string;
}

/** Thrown with all errors together, so that the author sees them at once. */
export class ProblemsError extends Error {
  override name = 'ProblemsError';
  constructor(readonly problems: readonly Problem[]) {
    super(`\n${problems.map(formatProblem).join('\n\n')}\n`);
  }
}

/**
 * Four lines about a problem: position (`posts/x.md:3:8`), what, why, how to fix it. Control characters are
 * shown as text, so that a post cannot send escape sequences to the terminal or commands to GitHub Actions
 * (lib/visible.ts).
 */
export function formatProblem({ file, line, column, what, why, mend }: Problem): string {
  const name = visibleLine(file);
  const position = line === 0 ? name : `${name}:${line}:${column}`;
  return visibleText(`${position}\n  ${what}\n  ${why}\n  → ${mend}`);
}
