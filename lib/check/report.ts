import { check } from '../messages/check';
import type { Language } from '../messages/language';
import { formatProblem, type Problem } from '../posts/problem';
import { visibleJson, visibleLine, visibleText } from '../visible';
import type { ReportedProblem } from './reported-problem';

/** The formats of the report of `npm run check`. */
export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** The format when none is requested: annotations in GitHub Actions, else text. */
export function defaultFormat(): Format {
  return process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'text';
}

/**
 * The report as text for a person, JSON for a program, or annotations for GitHub Actions. It is safe to print:
 * control characters and workflow commands in the texts of authors are escaped.
 *
 * @param files how many files were checked.
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
          { version: 1, files, errors, warnings, findings: problems.map(jsonFinding) },
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

/**
 * A problem as text: position, level and rule in the first
 * line, then what is wrong, why it matters and how to fix it.
 */
export function findingText(problem: ReportedProblem, language: Language): string {
  const [position = '', ...rest] = formatProblem(problem).split('\n');
  return [`${position}: ${check[language].levels[problem.level]} [${problem.rule}]`, ...rest].join(
    '\n',
  );
}

/** A problem in the JSON report. The format is stable: keys may be added, never renamed or removed. */
function jsonFinding({ rule, level, file, line, column, what, why, mend, edits }: ReportedProblem) {
  return { rule, level, file, line, column, what, why, mend, fixable: edits.length > 0 };
}

/** A workflow command of GitHub Actions, which escapes properties and text differently. */
function annotation({ level, rule, file, line, column, what, why, mend }: Problem): string {
  const text = (value: string) => visibleText(value).replaceAll('%', '%25').replaceAll('\n', '%0A');
  const property = (value: string) =>
    text(visibleLine(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const properties = `file=${property(file)},line=${line},col=${column},title=${property(rule ?? '')}`;
  return `::${level} ${properties}::${text(`${what}\n${why}\n→ ${mend}`)}`;
}
