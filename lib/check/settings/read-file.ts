import { existsSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../messages/language';
import type { SettingFaultName } from '../../messages/settings';
import { displayPath } from '../../posts/files/display-path';
import type { Problem } from '../../posts/problem';
import { sentencesOf } from '../../settings/fault';
import { type ReadSettings, readSettings } from '../../settings/read-settings';
import { awaitOrNull } from './await-or-null.js';
import { ruleOf, SETTINGS_FILE, settingProblems } from './problems';

const BOTH = ['ja', 'en'] as const;

/**
 * Reads `site.config.ts` of the current folder and the environment anew, and holds them against their
 * schemas; needs nothing that needs settings.
 *
 * @returns an error for all that is wrong, also for a file that is absent, is no TypeScript, or throws;
 * none where the settings can be used. They are in the language of the site, in both when it is not known.
 */
export async function readSettingProblems(): Promise<{
  problems: readonly Problem[];
  languages: readonly Language[];
}> {
  if (!existsSync(SETTINGS_FILE)) return { problems: [problem('noFile')], languages: BOTH };
  const { tsImport } = await import('tsx/esm/api');
  let read: ReadSettings | null;
  try {
    const url = pathToFileURL(resolve(SETTINGS_FILE)).href;
    const exported = await awaitOrNull<Record<string, unknown>>(tsImport(url, import.meta.url));
    read = exported && readSettings(exported.default, process.env);
  } catch (error) {
    const problems = await formProblems(BOTH, true);
    return { problems: problems.length > 0 ? problems : [thrownProblem(error)], languages: BOTH };
  }
  if (read === null) return { problems: [await unsettledProblem()], languages: BOTH };
  const { languages } = read;
  const ofForm = await formProblems(languages);
  const isWhole = ofForm.every(({ rule }) => rule === ruleOf({ name: 'writtenTwice' }));
  const ofValues = isWhole ? await settingProblems(read) : [];
  return { problems: [...ofForm, ...ofValues], languages };
}

async function unsettledProblem(): Promise<Problem> {
  const { firstAwait } = await import('./config-form');
  return problem('unsettled', '', firstAwait(readFileSync(SETTINGS_FILE, 'utf8')));
}

/**
 * What is wrong with how the file is written.
 *
 * @param hasFailed whether the file could not be run, so that what the parser does not know is a fault too.
 */
async function formProblems(languages: readonly Language[], hasFailed = false): Promise<Problem[]> {
  const { formFaults } = await import('./config-form');
  try {
    return formFaults(readFileSync(SETTINGS_FILE, 'utf8')).map(({ name, key, value, ...place }) =>
      problem(name, value, place, key, name === 'writtenTwice' ? languages : BOTH),
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (!hasFailed) return [];
    const { line = 1, column = 0 }: { line?: number; column?: number } =
      'loc' in error ? Object(error.loc) : {};
    const place = { line, column: column + 1 };
    return [problem('syntax', error.message.replace(/ \(\d+:\d+\)$/, ''), place)];
  }
}

/** An exception, at the line of the project that threw it. */
function thrownProblem(error: unknown): Problem {
  // tsx maps the places of a stack to the lines of the source.
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const own = stack
    .split('\n')
    .map((frame) => /(?:\(|at |file:\/\/)([^()\s]+?)(?:\?[^:]*)?:(\d+):(\d+)\)?$/.exec(frame))
    .map((found) => found?.slice(1) ?? [])
    .map(([path = '', line, column]) => ({ path, line: Number(line), column: Number(column) }))
    .find(({ path }) => path.startsWith(resolve() + sep) && !path.includes('node_modules'));
  const { path = SETTINGS_FILE, line = 1, column = 1 } = own ?? {};
  const [first = ''] = message.split('\n');
  return { ...problem('threw', first, { line, column }), file: displayPath(path) };
}

function problem(
  name: SettingFaultName,
  value = '',
  place = { line: 1, column: 1 },
  key = '',
  languages: readonly Language[] = BOTH,
): Problem {
  const fault = { name, path: [], fact: { key, value, other: '' } };
  const words = sentencesOf(fault, languages);
  return { level: 'error', rule: ruleOf(fault), file: SETTINGS_FILE, ...place, ...words };
}
