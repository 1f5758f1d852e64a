import { check } from '../messages/check';
import type { Language } from '../messages/language';
import { formatProblem, type Problem } from '../posts/problem';
import { visibleJson, visibleLine, visibleText } from '../visible';
import type { ReportedProblem } from './reported-problem';

/** How the findings are printed. */
export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** The format when none is asked for: annotations in GitHub Actions, else text. */
export function usualFormat(): Format {
  return process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text';
}

/**
 * The findings as text for a person, JSON for a program, or annotations for GitHub Actions, to be printed
 * as they are: what a terminal would obey is visible.
 */
export function printReport(
  problems: readonly ReportedProblem[],
  files: number,
  format: Format,
  language: Language,
): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const summary = check[language].summary(files, errors, warnings);
  switch (format) {
    case 'json':
      return visibleJson(
        JSON.stringify(
          { version: 1, files, errors, warnings, findings: problems.map(plain) },
          null,
          2,
        ),
      );
    case 'github':
      return [...problems.map(annotation), summary].join('\n');
    case 'text':
      return [...problems.map((problem) => findingText(problem, language)), summary].join('\n\n');
  }
}

/** A finding for a person: its place with its level and rule, what, why, and how to mend it. */
export function findingText(problem: ReportedProblem, language: Language): string {
  const [place = '', ...rest] = formatProblem(problem).split('\n');
  return [`${place}: ${check[language].levels[problem.level]} [${problem.rule}]`, ...rest].join(
    '\n',
  );
}

/** The stable form of a finding: keys are only ever added. */
function plain({ rule, level, file, line, column, what, why, mend, edits }: ReportedProblem) {
  return { rule, level, file, line, column, what, why, mend, fixable: edits.length > 0 };
}

/** A workflow command of GitHub Actions, with its own escapes in properties and text. */
function annotation({ level, rule, file, line, column, what, why, mend }: Problem): string {
  const text = (value: string) => visibleText(value).replaceAll('%', '%25').replaceAll('\n', '%0A');
  const property = (value: string) =>
    text(visibleLine(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(file)},line=${line},col=${column},title=${property(rule ?? '')}`;
  return `::${level} ${place}::${text(`${what}\n${why}\n→ ${mend}`)}`;
}
