import { runInThisContext } from 'node:vm';
import { readSettings } from '../../../settings/read-settings';
import { settingProblems } from '../problems';
import type { RandomSettings } from './random-settings';

/**
 * Compares the faults that the schema reports for random settings with the expected ones.
 *
 * @returns a line for each difference; none when all agree.
 */
export async function differences(settings: RandomSettings): Promise<string[]> {
  const { source, object, environment, faults, isLanguageKnown } = settings;
  const read = readSettings(runInThisContext(`(${object})`), environment);
  const problems = await settingProblems({ faults: read.faults, languages: ['ja'] }, source);
  // In Japanese the first word of the message is the name of the setting.
  const reported = problems.map(({ line, what }) => `${line} ${what.split(' ')[0]}`);
  const languages = isLanguageKnown ? 1 : 2;
  return [
    ...faults.filter((fault) => !reported.includes(fault)).map((fault) => `not reported: ${fault}`),
    ...reported.filter((fault) => !faults.includes(fault)).map((fault) => `not a fault: ${fault}`),
    ...(reported.length === faults.length
      ? []
      : [`reported ${reported.length} of ${faults.length}`]),
    ...(read.languages.length === languages ? [] : [`languages: ${read.languages}`]),
  ];
}
