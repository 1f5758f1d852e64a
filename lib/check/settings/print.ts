import { parseArgs } from 'node:util';
import { formatProblem } from '../../posts/problem';
import { printData, printError } from '../../terminal';
import { FORMATS, printReport, usualFormat } from '../report';
import { reportedProblem } from '../reported-problem';
import { readSettingProblems } from './read-file';

/**
 * Prints what is wrong with the settings, one block an error.
 *
 * @param isCheck whether npm run check found it, which prints them as its report and in the format its
 * arguments ask for.
 * @returns whether there was anything to print.
 */
export async function printSettingProblems(isCheck: boolean): Promise<boolean> {
  const { problems, languages } = await readSettingProblems();
  if (problems.length === 0) return false;
  if (!isCheck) {
    printError(problems.map(formatProblem).join('\n\n'));
    return true;
  }
  const { values } = parseArgs({ options: { format: { type: 'string' } }, strict: false });
  const format = FORMATS.find((name) => name === values.format) ?? usualFormat();
  const files = new Set(problems.map(({ file }) => file)).size;
  printData(printReport(problems.map(reportedProblem), files, format, languages[0] ?? 'ja'));
  return true;
}
