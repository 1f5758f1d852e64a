import { parseArgs } from 'node:util';
import { formatProblem } from '../../posts/problem';
import { printData, printError } from '../../terminal';
import { defaultFormat, FORMATS, printReport } from '../report';
import { reportedProblem } from '../reported-problem';
import { componentSyntaxProblems } from './component-syntax';
import { readSettingProblems } from './read-file';

/**
 * Prints the errors of the settings and the mistakes in the owner's components that stopped a program, one block for
 * each, to standard error.
 *
 * @param isCheck whether this is `npm run check`, which instead prints them to standard output as its report, in the
 * format that its arguments request.
 * @param error what stopped the program, if anything has.
 * @returns whether there was an error.
 */
export async function printSettingProblems(isCheck: boolean, error?: unknown): Promise<boolean> {
  const { problems: ofSettings, languages } = await readSettingProblems();
  const problems = [...ofSettings, ...componentSyntaxProblems(error, languages[0] ?? 'ja')];
  if (problems.every(({ level }) => level === 'warning')) return false;
  if (!isCheck) {
    printError(problems.map(formatProblem).join('\n\n'));
    return true;
  }
  const { values } = parseArgs({ options: { format: { type: 'string' } }, strict: false });
  const format = FORMATS.find((name) => name === values.format) ?? defaultFormat();
  const files = new Set(problems.map(({ file }) => file)).size;
  printData(printReport(problems.map(reportedProblem), files, format, languages[0] ?? 'ja'));
  return true;
}
