import { existsSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SettingFaultName } from '../../messages/settings';
import type { Problem } from '../../posts/problem';
import { shownPath } from '../../posts/shown-path';
import { sentencesOf } from '../../settings/fault';
import { type ReadSettings, readSettings } from '../../settings/read-settings';
import type { Language } from '../../site';
import { ruleOf, SETTINGS_FILE, settingProblems } from './problems';

const BOTH = ['ja', 'en'] as const;

/**
 * Reads `site.config.ts` of the current folder and the environment anew, and holds them against their
 * schemas; needs nothing that needs settings.
 *
 * @returns an error for all that is wrong, also for a file that is absent, is no TypeScript, or throws;
 * none where the settings can be used. They are in the language of the site, in both when it is not known.
 */
export async function readSettingProblems(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<{ problems: readonly Problem[]; languages: readonly Language[] }> {
  if (!existsSync(SETTINGS_FILE)) return { problems: [problem('noFile')], languages: BOTH };
  const { tsImport } = await import('tsx/esm/api');
  let read: ReadSettings;
  try {
    const url = pathToFileURL(resolve(SETTINGS_FILE)).href;
    const exported: Record<string, unknown> = await tsImport(url, import.meta.url);
    read = readSettings(exported.default, environment);
  } catch (error) {
    return { problems: [(await syntaxProblem()) ?? thrownProblem(error)], languages: BOTH };
  }
  return { problems: await settingProblems(read), languages: read.languages };
}

/** What keeps the file from being read as TypeScript. */
async function syntaxProblem(): Promise<Problem | undefined> {
  const { placesIn } = await import('./place');
  try {
    placesIn(readFileSync(SETTINGS_FILE, 'utf8'));
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line = 1, column = 0 }: { line?: number; column?: number } =
      'loc' in error ? Object(error.loc) : {};
    const place = { line, column: column + 1 };
    return problem('syntax', error.message.replace(/ \(\d+:\d+\)$/, ''), place);
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
  return { ...problem('threw', first, { line, column }), file: shownPath(path) };
}

function problem(name: SettingFaultName, value = '', place = { line: 1, column: 1 }): Problem {
  const fault = { name, path: [], fact: { key: '', value, other: '' } };
  const words = sentencesOf(fault, BOTH);
  return { level: 'error', rule: ruleOf(fault), file: SETTINGS_FILE, ...place, ...words };
}
