import { existsSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../messages/language';
import type { SettingFaultName } from '../../messages/settings';
import { displayPath } from '../../posts/files/display-path';
import type { Problem } from '../../posts/problem';
import { faultMessages } from '../../settings/fault';
import { type ReadSettings, readSettings } from '../../settings/read-settings';
import { awaitOrNull } from './await-or-null.js';
import { ruleOf, SETTINGS_FILE, settingProblems } from './problems';

/** Used when the language of the site cannot be read. */
const BOTH = ['ja', 'en'] as const;

/**
 * Reads `site.config.ts` of the current folder and the environment again, and checks them against their schemas.
 * It must not import a module that needs valid settings.
 *
 * @returns every error, including that of a file that is missing, is not valid
 * TypeScript or throws; none when the settings can be used. The messages are
 * in the language of the site, or in both languages when it cannot be read.
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
  const codeProblems = await formProblems(languages);
  const hasOneExport = codeProblems.every(({ rule }) => rule === ruleOf({ name: 'writtenTwice' }));
  const valueProblems = hasOneExport ? await settingProblems(read) : [];
  return { problems: [...codeProblems, ...valueProblems], languages };
}

/** The problem of a file that awaits a promise which never settles. */
async function unsettledProblem(): Promise<Problem> {
  const { firstAwait } = await import('./config-form');
  return problem('unsettled', '', firstAwait(readFileSync(SETTINGS_FILE, 'utf8')));
}

/**
 * The problems of the code of the file.
 *
 * @param hasFailed whether running the file failed. Only then is a syntax error reported: otherwise the file uses
 * syntax that is newer than the parser.
 */
async function formProblems(languages: readonly Language[], hasFailed = false): Promise<Problem[]> {
  const { formFaults } = await import('./config-form');
  try {
    return formFaults(readFileSync(SETTINGS_FILE, 'utf8')).map(
      ({ name, key, value, ...location }) =>
        problem(name, value, location, key, name === 'writtenTwice' ? languages : BOTH),
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    if (!hasFailed) return [];
    const { line = 1, column = 0 }: { line?: number; column?: number } =
      'loc' in error ? Object(error.loc) : {};
    const location = { line, column: column + 1 };
    return [problem('syntax', error.message.replace(/ \(\d+:\d+\)$/, ''), location)];
  }
}

/** The problem of a file that throws, at the innermost line of the project in the stack. */
function thrownProblem(error: unknown): Problem {
  // The locations are those of the source, because tsx enables source maps.
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const ownFrame = stack
    .split('\n')
    .map((frame) => /(?:\(|at |file:\/\/)([^()\s]+?)(?:\?[^:]*)?:(\d+):(\d+)\)?$/.exec(frame))
    .map((match) => match?.slice(1) ?? [])
    .map(([path = '', line, column]) => ({ path, line: Number(line), column: Number(column) }))
    .find(({ path }) => path.startsWith(resolve() + sep) && !path.includes('node_modules'));
  const { path = SETTINGS_FILE, line = 1, column = 1 } = ownFrame ?? {};
  const [first = ''] = message.split('\n');
  return { ...problem('threw', first, { line, column }), file: displayPath(path) };
}

function problem(
  name: SettingFaultName,
  value = '',
  location = { line: 1, column: 1 },
  key = '',
  languages: readonly Language[] = BOTH,
): Problem {
  const fault = { name, path: [], fact: { key, value, other: '' } };
  const words = faultMessages(fault, languages);
  return { level: 'error', rule: ruleOf(fault), file: SETTINGS_FILE, ...location, ...words };
}
