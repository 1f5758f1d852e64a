import { runInThisContext } from 'node:vm';
import { readSettings } from '../../../settings/read-settings';
import { settingProblems } from '../problems';
import type { RandomSettings } from './random-settings';

/**
 * Holds random settings against the schema.
 *
 * @returns what differs: a fault nobody found, or one that is none; nothing where all agree.
 */
export async function differences(settings: RandomSettings): Promise<string[]> {
  const { source, object, environment, faults, isLanguageKnown } = settings;
  const read = readSettings(runInThisContext(`(${object})`), environment);
  const problems = await settingProblems({ faults: read.faults, languages: ['ja'] }, source);
  // In Japanese a sentence begins with the name.
  const found = problems.map(({ line, what }) => `${line} ${what.split(' ')[0]}`);
  const languages = isLanguageKnown ? 1 : 2;
  return [
    ...faults.filter((fault) => !found.includes(fault)).map((fault) => `not found: ${fault}`),
    ...found.filter((fault) => !faults.includes(fault)).map((fault) => `no fault: ${fault}`),
    ...(found.length === faults.length ? [] : [`found ${found.length} of ${faults.length}`]),
    ...(read.languages.length === languages ? [] : [`speaks ${read.languages}`]),
  ];
}
